import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { settle } from '../make-model.ts';
import { closePage, press, show, text, the, type, waitFor } from '../open-page.tsx';
import { ADDRESS, PAGE_FR, PORTAL, pageEn, publish, readAs, reportOf } from './demo-portal.ts';
import { CORRECTED } from './make-true-scenarios.ts';
// The page loads it on first use.
import '../../../options/make-true/engine.ts';
import '../../../options/make-true/publish/page-forms.ts';
import '../../../options/make-true/publish/read-published.ts';

afterEach(closePage);

const corrected = () => text('.paper-after .paper-page');
const changes = () =>
	[...document.querySelectorAll('[data-change-names]')].map((item) => item.getAttribute('data-change-names'));
const tick = (name: string) => press(`[data-change-names="${name}"] input`);

describe('a policy that is not true', () => {
	it('is shown as it is and as it should be, what changes marked, all else untouched', async () => {
		await show('make-true');
		expect(text('.true-words')).toBe('4 changes make this policy true.');
		expect(changes()).toEqual(['_ga', '_ga_*', 'rappel', 'text_size', 'atuserid']);
		expect(text('.paper-before del')).toBe('1 month');
		expect(text('.paper-after ins')).toBe('12 months');
		expect(document.querySelectorAll('.paper-after tr.is-added')).toHaveLength(3);
		for (const words of ['In order to give you the best service', 'How do I configure cookies?'])
			expect([text('.paper-before'), corrected()].every((page) => page.includes(words))).toBe(true);
	});

	it('leaves a change out that is not ticked, and makes one that is', async () => {
		await show('make-true');
		await tick('_ga');
		await tick('atuserid');
		expect(text('.true-words')).toBe('4 changes make this policy true.');
		expect(document.querySelectorAll('.paper-after tr.is-added')).toHaveLength(2);
		expect(text('.paper-before .is-removed')).toContain('atuserid');
		expect(corrected()).not.toContain('atuserid');
	});

	it('marks what is suggested until the person writes it or says that it is right', async () => {
		await show('make-true');
		const item = (name: string) => text(`[data-change-names="${name}"]`);
		expect(item('_ga')).toMatch(/to confirm.*Suggested: category, purpose, and provider/);
		await press('[data-change-names="_ga"] [data-action="confirm-change"]');
		expect(item('_ga')).not.toContain('to confirm');
		await press('[data-change-names="rappel"] [data-action="edit-change"]');
		expect(document.activeElement?.id).toBe('change-category');
		await type('#change-provider', HTMLInputElement, 'Lumière-sur-Mer');
		await type('#change-purpose', HTMLInputElement, 'Reminds of an event');
		await press('[data-action="apply-change"]');
		expect(item('rappel')).toMatch(/Lumière-sur-Mer.*Reminds of an event/);
		expect(item('rappel')).not.toContain('to confirm');
		expect(corrected()).toContain('Reminds of an event');
		expect(document.activeElement?.textContent).toBe('Edit');
	});

	it('is copied whole as markup and text, with its introduction and the new rows; publishing is next', async () => {
		const backend = await show('make-true');
		await press('[data-action="copy-page"]');
		const [copied] = backend.rich;
		expect(copied?.html).toMatch(/In order to give you the best service.*<td>_ga<\/td>.*How do I configure/s);
		expect(copied?.plain).toMatch(/In order to give you the best service.*\t_ga\t/s);
		expect(copied?.html).not.toMatch(/to confirm|Probably/);
		expect(text('.publish .copied')).toContain('Copied');
		expect(the('[data-action="open-editor"]', HTMLAnchorElement).href).toBe(`https://${PORTAL}/backoffice/`);
		expect(the('[data-action="open-editor"]', HTMLAnchorElement).classList.contains('primary')).toBe(true);
	});

	it('is taken in other forms, too', async () => {
		const backend = await show('make-true');
		for (const form of ['table', 'html', 'csv', 'file']) await press(`[data-action="take-${form}"]`);
		expect(backend.rich[0]?.html).toMatch(/^<table/);
		expect(backend.clipboard[0]).toContain('<table class="table">');
		expect(backend.files.get(`cookie-policy-${PORTAL}.csv`)).toMatch(/^\ufeffSupplier name,Cookie name,/);
		expect(backend.files.get(`cookie-policy-${PORTAL}.html`)).toContain('<h1>Cookies policy</h1>');
	});

	it('can be copied by hand where the browser does not let us', async () => {
		await show('make-true-by-hand');
		expect(document.activeElement?.id).toBe('copy-page-by-hand');
		expect(the('#copy-page-by-hand', HTMLTextAreaElement).value).toContain('_ga');
	});

	it('is corrected in each of its languages, suggestions in that language', async () => {
		await show('make-true-languages');
		expect(corrected()).toContain('Afin de vous offrir le meilleur service');
		expect(corrected()).toMatch(/Mesure d’audience\s: Google Analytics/);
		expect(the('[data-language="fr"]', HTMLElement).getAttribute('aria-pressed')).toBe('true');
	});

	it('begins with the four cookies of the platform where the page lists none', async () => {
		await show('make-true-no-list');
		expect(text('.true-words')).toMatch(/^The page lists no cookie: here is a list to begin with\./);
		expect(changes().slice(0, 4)).toEqual([
			'sessionid',
			'csrftoken',
			'django_language',
			'cookies_preferences',
		]);
		expect(corrected()).toMatch(/This portal uses cookies.*django_language.*_ga/s);
	});

	it('does not ask again for what a person has accepted for now', async () => {
		await show('make-true-accepted');
		expect(text('[data-change-names="rappel"]')).toMatch(
			/Accepted until Jan 31, 2027: Removed with the next release/,
		);
		expect(the('[data-change-names="rappel"] input', HTMLInputElement).checked).toBe(false);
		expect(text('.true-now')).toMatch(
			/^True as of Nov 22, 2026: 6 cookies seen; exceptions accepted for now: 1\./,
		);
	});

	it('leads to no address from a private window, whose portal is in no ordinary one', async () => {
		await show('make-true-private');
		expect(document.querySelectorAll('.make-true a[href*="backoffice"]')).toHaveLength(0);
		expect(text('.publish')).toContain(`In the private window, open https://${PORTAL}/backoffice/.`);
	});

	it('draws nothing of a hostile page as markup', async () => {
		await show('make-true-hostile');
		expect(document.querySelectorAll('.paper :is(img, script, a, iframe, [onclick], [style])')).toHaveLength(
			0,
		);
		expect(document.querySelectorAll('.change-list :is(img, script)')).toHaveLength(0);
	});
});

describe('reading the published page again', () => {
	const check = async (content: string | null) => {
		const backend = await show('make-true');
		if (content !== null) publish(backend, content);
		await press('[data-action="check-again"]');
		await waitFor('.check-result');
		await act(settle);
		return backend;
	};

	it('finds all there, stores the new version with its source, and turns green', async () => {
		const backend = await check(pageEn(CORRECTED));
		expect(backend.asked).toEqual([PORTAL]);
		const policy = backend.stored.get(PORTAL);
		expect(policy?.declarations.flatMap(({ names }) => names)).toContain('_ga_*');
		expect(backend.policySources.get(PORTAL)?.pages?.[0]?.content).toBe(pageEn(CORRECTED));
		await act(async () => {
			if (policy) backend.report(reportOf({ policy, over: { revision: 2 } }));
			await settle();
		});
		expect(text('.check-result')).toMatch(
			/^True as of Nov 22, 2026: 6 cookies seen, all of them in the policy\./,
		);
		expect(text('.check-result')).toContain('It is published: all 4 changes are on the page');
		expect(document.activeElement?.id).toBe('check-result');
		expect(document.querySelector('[data-tab="certificate"]')).not.toBeNull();
	});

	it('lists what is still missing', async () => {
		const backend = await check(pageEn(CORRECTED.slice(0, 4)));
		expect(text('.check-result')).toMatch(
			/3 of 4 changes are not there yet.*Add _ga.*Add _ga_\*.*Add rappel/,
		);
		expect(backend.stored.get(PORTAL)?.declarations[2]?.lifetime?.text).toBe('1 year');
	});

	it.each([
		['nothing new was published', pageEn(), /says what it said before/],
		['the page cannot be read', null, /404/],
		['the page lists no cookie any more', '<h1>Cookies</h1><p>Soon.</p>', /lists no cookie now/],
	])('says that %s, and changes nothing', async (_, content, words) => {
		const backend = await check(content);
		expect(text('.check-result')).toMatch(words);
		const before = readAs({ kind: 'html', content: pageEn() });
		expect(backend.stored.get(PORTAL)?.declarations).toEqual(before.declarations);
		expect(document.activeElement?.id).toBe('check-result');
	});

	it('asks to look at the page first where rows had been corrected by hand', async () => {
		const backend = await show('make-true');
		const policy = backend.stored.get(PORTAL);
		const [first, ...others] = policy?.declarations ?? [];
		if (policy && first)
			await backend.client['policy.save']({
				policy: { ...policy, declarations: [{ ...first, edited: true }, ...others] },
			});
		publish(backend, pageEn(CORRECTED));
		await act(settle);
		await press('[data-action="check-again"]');
		await waitFor('.check-result');
		await act(settle);
		expect(text('.check-result')).toContain('You had corrected rows by hand');
		expect(backend.stored.get(PORTAL)?.declarations[0]?.edited).toBe(true);
		await press('[data-action="look-at-read"]');
		expect(backend.sources.at(-1)?.url).toBe(ADDRESS);
	});
});

describe('a policy in two languages', () => {
	const FRENCH = `${ADDRESS}?flg=fr`;
	const correctedFr = PAGE_FR.replace('1 mois', '12 mois').replace(
		'</tbody>',
		'<tr><td>Google</td><td>_ga, _ga_*</td><td>400 jours</td><td>Mesure d’audience</td></tr><tr><td>Lumière-sur-Mer</td><td>rappel</td><td>Session</td><td>Rappel</td></tr></tbody>',
	);
	const checkAgain = async (english: string, french: string | null) => {
		const backend = await show('make-true-languages');
		publish(backend, english);
		if (french !== null) publish(backend, french, FRENCH);
		await press('[data-action="check-again"]');
		await waitFor('.check-result');
		await act(settle);
		return backend;
	};

	it('is not published before each of them has all changes; what one lacks is said, and proposed for it alone', async () => {
		await checkAgain(pageEn(CORRECTED), PAGE_FR);
		expect(text('.check-result')).toMatch(/The page in English: all is there/);
		expect(text('.check-result')).toMatch(/The page in French: 4 of 4 changes are not there yet.*Add _ga/);
		expect(text('[data-change-names="_ga"] .remark-only')).toBe('Missing in: French.');
		expect(corrected()).toContain('_ga_*');
		await press('[data-language="en"]');
		await act(settle);
		expect(document.querySelector('.paper-after')).toBeNull();
	});

	it('is published once both have', async () => {
		const backend = await checkAgain(pageEn(CORRECTED), correctedFr);
		expect(the('.check-result', HTMLElement).dataset['check']).toBe('missing-0');
		expect(text('.check-result')).toContain('It is published: all 4 changes are on the page');
		expect(backend.policySources.get(PORTAL)?.pages?.map(({ language }) => language)).toEqual(['en', 'fr']);
	});

	it('is not stored while one of them cannot be read', async () => {
		const backend = await checkAgain(pageEn(CORRECTED), null);
		expect(text('.check-result')).toMatch(/could not be read/);
		expect(backend.policySources.get(PORTAL)?.pages).toHaveLength(2);
		expect(backend.stored.get(PORTAL)?.declarations).toHaveLength(4);
	});
});
