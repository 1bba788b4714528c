// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPopupModel } from '../../popup/model.ts';
import { mountPopup } from '../../popup/mount.tsx';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { fakeBackend } from './fake-backend.ts';
import { declaredAs, makeReport, makeRow, NO_MATCH } from './make-report.ts';
import { SCENARIOS, type Scenario, type ScenarioName } from './scenarios.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
// Loaded by the first row that is opened: here beforehand, so that no test waits for it.
await import('../../popup/components/CookieDetails.tsx');
let stop = () => {};

async function show(scenario: Scenario, file: typeof en | typeof fr = en) {
	const place = document.createElement('div');
	document.body.replaceChildren(place);
	const backend = fakeBackend(scenario);
	const model = createPopupModel(backend);
	stop = model.stop;
	mountPopup(place, model, createTranslator(localeMessages(file)));
	await settled();
	return { backend, model, place };
}

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const one = (selector: string) => {
	const found = document.querySelector<HTMLElement>(selector);
	if (found === null) throw new Error(`nothing matches ${selector}`);
	return found;
};
const count = (kind: string) => one(`[data-count="${kind}"]`).textContent;

beforeEach(() => {
	document.documentElement.removeAttribute('data-state');
});
afterEach(() => stop());

describe('what the popup exposes', () => {
	it('tells state, policy and language at the root', async () => {
		await show(SCENARIOS.mixed, fr);
		expect(document.documentElement.dataset).toMatchObject({ state: 'ready', policy: 'portal' });
		expect(document.documentElement.lang).toBe('fr');
		expect(document.title).toContain('lumiere-sur-mer.opendatasoft.com');
	});

	it.each<[ScenarioName, string, string]>([
		['loading', 'loading', 'none'],
		['loading-stored', 'loading', 'portal'],
		['default', 'ready', 'default'],
		['family', 'ready', 'family'],
		['no-policy', 'ready', 'none'],
		['foreign', 'no-permission', 'none'],
		['unsupported', 'unsupported', 'none'],
		['error', 'error', 'none'],
	])('%s is %s by %s', async (name, state, policy) => {
		await show(SCENARIOS[name]);
		expect(document.documentElement.dataset).toMatchObject({ state, policy });
	});

	it('gives every cookie row its identity, verdict and findings', async () => {
		const partition = { topLevelSite: 'https://opendatasoft.com', hasCrossSiteAncestor: true };
		const row = makeRow(
			{ name: 'csrftoken', domain: 'player.example', hostOnly: false, path: '/embed', partition },
			declaredAs(1, 'csrftoken'),
			{ party: 'third', findings: [{ code: 'lifetime-over-declared', certainty: 'observed' }] },
		);
		const report = makeReport({ rows: [makeRow({ name: '_ga' }, NO_MATCH), row] });
		await show({ inspection: { state: 'ready', report, offer: null } });
		expect({ ...one('[data-cookie="csrftoken"]').dataset }).toEqual({
			cookie: 'csrftoken',
			domain: 'player.example',
			hostOnly: 'false',
			path: '/embed',
			partition: 'https://opendatasoft.com',
			storage: 'cookie',
			verdict: 'declared',
			category: 'necessary',
			party: 'third',
			findings: 'lifetime-over-declared',
		});
		expect({ ...one('[data-cookie="_ga"]').dataset }).toMatchObject({
			hostOnly: 'true',
			verdict: 'undeclared',
			category: 'unknown',
		});
		for (const empty of ['data-partition', 'data-findings']) {
			expect(one('[data-cookie="_ga"]').getAttribute(empty)).toBe('');
		}
	});

	it('has one row for each pattern that is unseen or not looked at', async () => {
		await show(SCENARIOS['not-looked-at']);
		expect(all('[data-unseen]').map(({ dataset }) => dataset['unseen'])).toEqual(['cookies_preferences']);
		expect(all('[data-not-looked-at]').map(({ dataset }) => dataset['notLookedAt'])).toEqual([
			'theme',
			'beacon',
			'yt_*',
			'map_id',
		]);
	});

	it('counts exactly the rows', async () => {
		await show(SCENARIOS.many);
		for (const verdict of ['undeclared', 'declared']) {
			expect(count(verdict)).toBe(String(all(`[data-verdict="${verdict}"]`).length));
		}
		expect(count('unseen')).toBe(String(all('[data-unseen]').length));
	});
});

describe('the rows', () => {
	it('say for an undeclared cookie which declaration came near, and why it does not hold', async () => {
		await show(SCENARIOS['near-misses']);
		const words = (name: string) => one(`[data-cookie="${name}"]`).textContent;
		expect(words('_ga')).toContain('The policy declares _GA, which differs in case.');
		expect(words('player')).toContain('The policy declares player, but as a third-party cookie.');
		expect(words('theme')).toContain('but as local storage');
		expect(words('zone')).toContain('but for cartes.example');
	});

	it('open and close: details are there only while asked for', async () => {
		await show(SCENARIOS.mixed);
		const button = one('[data-cookie="csrftoken"] button');
		expect(button.getAttribute('aria-expanded')).toBe('false');
		expect(all('dl')).toHaveLength(0);
		button.click();
		await expect.poll(() => all('dl').length).toBe(1);
		expect(button.getAttribute('aria-expanded')).toBe('true');
		const details = one(`#${CSS.escape(button.getAttribute('aria-controls') ?? '')}`);
		expect(details.textContent).toContain('The policy allows 6 months; the cookie has 1 year left.');
		expect(details.textContent).toContain('SameSite Lax');
		button.click();
		await expect.poll(() => all('dl').length).toBe(0);
	});

	it('stay open when a newer report comes', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		one('[data-cookie="_ga"] button').click();
		const { inspection } = SCENARIOS.mixed;
		if (inspection.state !== 'ready') throw new Error('not ready');
		backend.store({ ...inspection.report, revision: 99 });
		await settled();
		expect(one('[data-cookie="_ga"] button').getAttribute('aria-expanded')).toBe('true');
	});

	it('show hostile names as text, the long ones clipped and whole on demand', async () => {
		await show(SCENARIOS.hostile);
		expect(all('img, script')).toHaveLength(0);
		const long = all('[data-cookie]').find(({ dataset }) => (dataset['cookie']?.length ?? 0) > 4000);
		expect(long?.textContent?.length).toBeLessThan(300);
		expect(long?.textContent).toContain('4,001 characters');
		long?.querySelector('button')?.click();
		await expect.poll(() => long?.querySelector('textarea')?.value.length).toBe(4001);
	});

	it('explain the platform default in the person’s language, since it has no words of its own', async () => {
		const { inspection } = SCENARIOS.default;
		if (inspection.state !== 'ready') throw new Error('not ready');
		const declarations = inspection.report.declarations.map((one) => ({ ...one, purpose: null }));
		const report = { ...inspection.report, declarations };
		await show({ inspection: { ...inspection, report } }, fr);
		expect(one('[data-cookie="sessionid"]').textContent).toContain(fr.platform_purpose_sessionid.message);
		expect(one('[data-cookie="sessionid"]').textContent).toContain('liste standard');
	});
});

describe('the search', () => {
	it('is there from sixteen rows on', async () => {
		const rows = (length: number) =>
			makeReport({ rows: Array.from({ length }, (_, index) => makeRow({ name: `c${index}` }, NO_MATCH)) });
		await show({ inspection: { state: 'ready', report: rows(15), offer: null } });
		expect(all('input[type="search"]')).toHaveLength(0);
		await show({ inspection: { state: 'ready', report: rows(16), offer: null } });
		expect(all('input[type="search"]')).toHaveLength(1);
	});

	it('narrows the rows, leaves the counts, and says how many it found', async () => {
		const { model } = await show(SCENARIOS.many);
		const before = count('undeclared');
		model.query.value = 'stray_00';
		await settled();
		expect(all('[data-cookie]')).toHaveLength(10);
		expect(count('undeclared')).toBe(before);
		expect(one('.found').textContent).toBe('10 rows found');
	});

	it('offers the way back when it finds nothing', async () => {
		const { model } = await show(SCENARIOS.many);
		model.query.value = 'nowhere';
		await settled();
		expect(all('[data-cookie]')).toHaveLength(0);
		one('.nothing button').click();
		await settled();
		expect(all('[data-cookie]')).toHaveLength(179);
	});
});

describe('the next steps', () => {
	it('ask for exactly the hosts that are shown', async () => {
		const { backend } = await show(SCENARIOS.foreign);
		expect(all('.hosts b').map(({ textContent }) => textContent)).toEqual([
			'data.ville-exemple.example',
			'ville-exemple.example',
		]);
		one('[data-action="grant"]').click();
		expect(backend.calls.at(-1)).toBe('request *://data.ville-exemple.example/* *://ville-exemple.example/*');
		await settled();
		expect(one('.asked').textContent).toContain('did not grant');
	});

	it('say which domains are hidden, and ask for them', async () => {
		const { backend } = await show(SCENARIOS['hidden-parent']);
		expect(one('.notice').textContent).toContain('Cookies of ville-exemple.example are not visible');
		one('[data-action="grant-hidden"]').click();
		expect(backend.calls.at(-1)).toBe('request *://ville-exemple.example/*');
	});

	it('offer the platform switch only where the site can be a portal', async () => {
		await show(SCENARIOS.mixed);
		expect(all('[role="switch"]')).toHaveLength(0);
		const { backend } = await show(SCENARIOS['no-policy']);
		one('[role="switch"]').click();
		expect(backend.calls).toContain('platform data.ville-exemple.example true');
	});

	it.each<[ScenarioName, string, string]>([
		['default', 'primary', 'Read this portal’s policy'],
		['no-policy', 'primary', 'Read this portal’s policy'],
		['family', 'link', 'Read this portal’s policy'],
		['foreign', 'link', 'Read this portal’s policy'],
		['declared', 'link', 'Read it again'],
	])('of %s offer to read the policy, as a %s button', async (name, look, words) => {
		await show(SCENARIOS[name]);
		expect(all('[data-action="read"]').map(({ className, textContent }) => [className, textContent])).toEqual(
			[[look, words]],
		);
	});

	it('offer where the policy may be, and what to do when there is none', async () => {
		const { model, backend } = await show(SCENARIOS['reading-asks']);
		one('[data-action="read"]').click();
		await expect.poll(() => all('[data-action="read-at"]').length).toBe(2);
		expect(one('[data-reading]').textContent).toContain('www.ville-exemple.example/mentions-legales');
		one('[data-action="read-at"]').click();
		await settled();
		expect(one('[data-reading] .asked').textContent).toContain('did not grant');
		backend.readPolicy = async () => ({ state: 'nothing', why: 'no-link' });
		await model.read();
		await expect.poll(() => all('[data-action="read-as-is"]').length).toBe(1);
		expect(one('[data-reading] a').getAttribute('href')).toBe(
			'../options/index.html?site=lumiere-sur-mer.opendatasoft.com',
		);
	});

	it('try again after an error', async () => {
		const { backend } = await show(SCENARIOS.error);
		backend.answer(SCENARIOS.mixed.inspection);
		one('[data-action="retry"]').click();
		await settled();
		expect(document.documentElement.dataset['state']).toBe('ready');
	});

	it('save the report as CSV, marked as UTF-8 for spreadsheets, and as JSON', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		one('[data-action="export-csv"]').click();
		one('[data-action="export-json"]').click();
		await expect.poll(() => backend.saved.length).toBe(2);
		expect(backend.saved.map(({ name }) => name)).toEqual([
			'cookies-lumiere-sur-mer.opendatasoft.com-2026-11-22.csv',
			'cookies-lumiere-sur-mer.opendatasoft.com-2026-11-22.json',
		]);
		expect(backend.saved[0]?.text).toMatch(/^\ufeffhost,/);
		expect(JSON.parse(backend.saved[1]?.text ?? '').cookies).toHaveLength(5);
	});

	it('lead to the import for this very host', async () => {
		await show(SCENARIOS.default);
		const links = all('a').map((link) => link.getAttribute('href'));
		expect(links).toContain('../options/index.html?site=lumiere-sur-mer.opendatasoft.com');
	});
});

describe('what is announced', () => {
	it('says politely what came and went, and how things stand then', async () => {
		const { backend } = await show(SCENARIOS.declared);
		expect(one('[data-news]').getAttribute('role')).toBe('status');
		const { inspection } = SCENARIOS.declared;
		if (inspection.state !== 'ready') throw new Error('not ready');
		const rows = [makeRow({ name: '_ga' }, NO_MATCH), ...inspection.report.rows.slice(1)];
		backend.store(
			makeReport({
				...inspection.report,
				rows,
				counts: { undeclared: 1, declared: 1, unseen: 1 },
				revision: 9,
			}),
		);
		await settled();
		expect(one('[data-news]').textContent).toBe(
			'1 new cookie. 1 cookie gone. 1 cookie is not in this portal’s policy.',
		);
	});
});

describe('every state', () => {
	it.each(Object.keys(SCENARIOS) as ScenarioName[])(
		'%s has words for everything, in both languages',
		async (name) => {
			for (const file of [en, fr]) {
				const { place, model } = await show(SCENARIOS[name], file);
				for (const row of all('[data-cookie]').slice(0, 12)) row.querySelector('button')?.click();
				if (name.startsWith('reading')) await model.read();
				await settled();
				expect(place.innerHTML.match(/\b(popup|finding|failure)_\w+/g)).toBe(null);
				expect(all('h1')).toHaveLength(1);
				for (const button of all('button')) {
					expect(`${button.textContent}${button.getAttribute('aria-label') ?? ''}`).not.toBe('');
				}
				model.stop();
			}
		},
	);
});
