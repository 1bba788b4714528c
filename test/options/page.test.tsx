import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ISSUE_REASONS } from '../../src/import/issue-reasons.ts';
import { closePage, languages, press, show, text, the, type, waitFor } from './open-page.tsx';
import { SCENARIOS } from './scenarios.ts';

afterEach(closePage);

/** Waits for code that loads with the first row. */
async function openRow(button: string) {
	await press(button);
	await vi.waitFor(() => expect(document.activeElement?.id).toBe('row-names'));
}

describe('the options page', () => {
	it('keeps its contract: the named fields and buttons', async () => {
		await show('empty');
		the('textarea[name="policy-text"]', HTMLTextAreaElement);
		expect(the('input[type="file"][name="policy-file"]', HTMLInputElement).multiple).toBe(true);
		the('input[name="policy-url"]', HTMLInputElement);
		the('input[name="policy-site"]', HTMLInputElement);
		the('[data-action="preview"]', HTMLButtonElement);
		await show('preview');
		the('input[name="policy-site"]', HTMLInputElement);
		the('[data-action="save"]', HTMLButtonElement);
		expect(document.querySelectorAll('[data-policy-site]')).toHaveLength(3);
	});

	it('imports from pasting to the stored list, and back by Undo', async () => {
		const backend = await show('empty');
		const { outcomes } = SCENARIOS['preview-no-site']?.backend() ?? backend;
		for (const [key, value] of outcomes) backend.outcomes.set(key, value);
		await type('textarea[name="policy-text"]', HTMLTextAreaElement, 'Cookies policy …');
		await press('[data-action="preview"]');
		expect(document.activeElement?.id).toBe('preview-heading');
		expect(document.querySelectorAll('.declarations tbody tr')).toHaveLength(6);
		await type('input[name="policy-site"]', HTMLInputElement, 'https://Data.Ville-Exemple.example/');
		await press('[data-action="save"]');
		the('[data-policy-site="data.ville-exemple.example"]', HTMLElement);
		expect(document.activeElement?.id).toBe('notice');
		await press('[data-action="undo"]');
		expect(document.querySelector('[data-policy-site]')).toBeNull();
	});

	it('fills the portal it was opened for', async () => {
		await show('for-a-portal');
		expect(the('input[name="policy-site"]', HTMLInputElement).value).toBe('lumiere-sur-mer.opendatasoft.com');
	});

	it('shows every declaration as read: in the policy’s words and as understood', async () => {
		await show('preview');
		const rows = [...document.querySelectorAll('.declarations tbody tr')].map((row) => row.textContent);
		expect(rows[0]).toMatch(
			/sessionid.*line 29.*Necessary.*Opendatasoft.*To remember.*2 weeks.*2 weeks by default/,
		);
		expect(rows[2]).toMatch(/not understood.*thirteen moons/);
		expect(rows[3]).toMatch(/_pk_id\.\*_pk_ses\.\*.*first party.*Statistics.*Matomo.*13 months$/);
		expect(rows[4]).toMatch(/NID.*video\.example.*third party.*not stated.*until the browser closes/);
		expect(rows[5]).toMatch(/player-volume.*local storage/);
	});

	it('shows what was not understood with its line and words', async () => {
		await show('preview');
		expect(text('.issues li')).toMatch(/line 34.*Etalab \| Legal notice display \| To be completed/);
	});

	it('shows places not understood first, then the other issues in the order of the source, each reason in words', async () => {
		await show('preview-disordered');
		expect([...document.querySelectorAll('.issues .place')].map(({ textContent }) => textContent)).toEqual([
			'line 12',
			'line 3',
			'',
		]);
	});

	it('says beside Save what comes of it, and folds the form', async () => {
		await show('preview');
		expect(text('.save-bar')).toContain('6 declarations3 cookies would stay undeclared');
		await press('[data-row="1"] [data-action="drop"]');
		expect(text('.save-bar')).toContain('5 declarations4 cookies would stay undeclared');
		expect(the('.other-source', HTMLDetailsElement).open).toBe(false);
		await show('preview-no-site');
		expect(text('.save-bar')).not.toContain('undeclared');
	});

	it('corrects a row in place, as understood, and marks it', async () => {
		await show('preview');
		await openRow('[data-row="2"] [data-action="correct"]');
		await type('input[name="row-lifetime"]', HTMLInputElement, 'up to 13 months');
		expect(text('#row-lifetime-help')).toBe('Understood as: up to 13 months');
		await type('input[name="row-names"]', HTMLInputElement, 'cookies_preferences, _ga_<id>');
		expect(text('#row-names-help')).toBe('Understood as: cookies_preferences, _ga_*');
		await press('[data-action="take-row"]');
		expect(text('[data-row="2"]')).toMatch(/_ga_\*.*corrected by hand.*up to 13 months/);
		expect(document.activeElement?.id).toBe('row-2');
		await press('[data-row="2"] [data-action="restore-row"]');
		expect(text('[data-row="2"]')).toMatch(/^cookies_preferences(?!.*by hand).*not understood/);
	});

	it('leaves a row as it was on Escape', async () => {
		await show('preview');
		await openRow('[data-row="0"] [data-action="correct"]');
		await type('input[name="row-names"]', HTMLInputElement, 'other');
		await act(() => {
			const field = the('input[name="row-names"]', HTMLInputElement);
			field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
		});
		expect(text('[data-row="0"]')).toMatch(/^sessionid/);
	});

	it('drops a row with Undo in its place', async () => {
		await show('preview');
		expect(text('[data-effect-host]')).toContain('3 of the 7 cookies of lumiere-sur-mer.opendatasoft.com');
		await press('[data-row="1"] [data-action="drop"]');
		expect(text('[data-row="1"]')).toMatch(/left out by hand.*csrftoken/);
		expect(text('[data-effect-host]')).toMatch(/4 of the 7 cookies.*csrftoken/);
		await press('[data-row="1"] [data-action="bring-back"]');
		expect(document.querySelectorAll('.dropped-row')).toHaveLength(0);
		expect(text('[data-effect-host]')).not.toContain('csrftoken');
	});

	it('shows the source’s lines around a row, its own marked, as text only', async () => {
		await show('hostile');
		await press('[data-row="0"] [data-action="show-source"]');
		expect(text('.excerpt .marked')).toMatch(/This line:.*1.*<td><img src=x onerror=alert\(1\)>/);
		expect(document.querySelector('img')).toBeNull();
		await press('[data-row="0"] [data-action="show-source"]');
		expect(document.querySelector('.excerpt')).toBeNull();
	});

	it('asks before corrections are lost to another reading', async () => {
		await show('losing-changes');
		expect(document.activeElement?.id).toBe('losing');
		expect(text('.losing')).toContain('One row was changed by hand.');
		await press('[data-action="lose-corrections"]');
		expect(document.querySelector('.dropped-row')).toBeNull();
	});

	it('shows what changes against the stored policy', async () => {
		await show('preview');
		expect(text('.changes')).toMatch(/3 added.*1 removed.*1 changed/);
		expect(text('.changes')).toMatch(/cookies_preferences.*Lifetime.*6 months.*→.*not understood/);
	});

	it.each([
		['preview-no-site', 'Say which portal this policy is for.'],
		['preview-wrong-site', 'These are not host names: “not”, “a”, and “host!”.'],
	])('refuses to save in state %s with a reason beside the button', async (name, reason) => {
		const backend = await show(name);
		const before = backend.stored.size;
		const save = the('[data-action="save"]', HTMLButtonElement);
		expect(save.getAttribute('aria-disabled')).toBe('true');
		const described = document.getElementById(save.getAttribute('aria-describedby') ?? '');
		expect(described?.textContent).toContain(reason);
		await press('[data-action="save"]');
		expect(backend.stored.size).toBe(before);
	});

	it('never turns hostile text into markup', async () => {
		await show('hostile');
		expect(document.querySelector('img')).toBeNull();
		expect(text('.declarations')).toContain('<img src=x onerror=alert(1)>\\u{202e}gnp.exe');
	});

	it('names each file that could not be read, why and where', async () => {
		await show('problems');
		expect(document.activeElement?.id).toBe('problems');
		const items = [...document.querySelectorAll('.problems li')].map((item) => item.textContent);
		expect(items).toEqual([
			expect.stringMatching(/^cut-short\.json.*line 12, column 7/),
			expect.stringMatching(/^from-the-future\.json.*newer version.*cookie-policy\/2/),
			expect.stringMatching(/^odd\.json.*declarations\.2\.names/),
			expect.stringMatching(/^enormous\.html.*30 MB.*20 MB/),
		]);
		expect(text('.problems')).toContain('Stored policies were not changed.');
	});

	it('shows how far a reading is, and cancels it', async () => {
		await show('reading');
		expect(text('.progress')).toContain('Reading enormous.htmlSource 1 of 2');
		await press('[data-action="cancel"]');
		expect(document.querySelector('.progress')).toBeNull();
		expect(text('.notice')).toContain('Nothing was saved.');
	});

	it('opens a stored policy to show its declarations', async () => {
		await show('stored');
		await press('[data-policy-site="data.ville-exemple.example"] a');
		await press('[data-tab="policy"]');
		const policy = '[data-stored-policy="data.ville-exemple.example"]';
		await waitFor(`${policy} table`);
		expect(document.querySelectorAll(`${policy} tbody tr`)).toHaveLength(3);
		expect(document.activeElement?.id).toBe('page-heading');
	});

	it('says in words which stored entries cannot be read', async () => {
		await show('trouble');
		expect(text('[data-trouble="unreadable"]')).toMatch(/damaged.*policy:data\.abimee\.example/);
		expect(text('[data-trouble="newer-format"]')).toMatch(/newer version.*policy:data\.future\.example/);
	});

	it('says what the browser lost in a clean start, until it is dismissed', async () => {
		await show('clean-start-lost');
		expect(text('[data-trouble="clean-start-lost"]')).toMatch(/lumiere.*lost.*5 cookies and 2 entries/);
		await press('[data-action="dismiss-clean-start"]');
		expect(document.querySelector('[data-trouble="clean-start-lost"]')).toBeNull();
	});

	it('keeps a pasted table as the clipboard’s HTML until the text is changed or the person says otherwise', async () => {
		const backend = await show('empty');
		const field = the('textarea[name="policy-text"]', HTMLTextAreaElement);
		const html = '<table><tr><td>sessionid</td></tr></table>';
		const paste = () =>
			act(() => {
				const event = new Event('paste', { bubbles: true });
				Object.assign(event, { clipboardData: { getData: () => html } });
				field.dispatchEvent(event);
			});
		await paste();
		await type('textarea', HTMLTextAreaElement, 'sessionid');
		expect(text('.kept')).toContain('keeps its columns');
		await press('[data-action="preview"]');
		expect(backend.sources.at(-1)).toMatchObject({ kind: 'html', content: html });
		await type('textarea', HTMLTextAreaElement, 'sessionid, edited');
		expect(document.querySelector('.kept')).toBeNull();
		await press('[data-action="preview"]');
		expect(backend.sources.at(-1)).toMatchObject({ kind: 'text', content: 'sessionid, edited' });
	});
});

describe.each(['en', 'fr'] as const)('what was not understood, in %s', (language) => {
	it.each(ISSUE_REASONS)('%s has words', (reason) => {
		expect(Object.keys(languages[language])).toContain(`issue_${reason.replaceAll('-', '_')}`);
	});
});

describe.each(['en', 'fr'] as const)('every state in %s', (language) => {
	it.each(Object.keys(SCENARIOS))('%s: every message is there, every field has a name', async (name) => {
		await show(name, { language });
		expect(document.body.textContent).not.toMatch(/options_|\$\d|undefined|\[object/);
		// Blanks of our own (French typography, `Intl`) must not be escaped like those of hostile text.
		expect(document.body.textContent).not.toMatch(/\\u\{(a0|202f)\}/);
		for (const field of document.querySelectorAll('input, textarea, select')) {
			const label = (document.querySelector(`label[for="${field.id}"]`) ?? field.closest('label'))
				?.textContent;
			expect(label ?? field.getAttribute('aria-label') ?? '').not.toBe('');
		}
		const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
	});
});
