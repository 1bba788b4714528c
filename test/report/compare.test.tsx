import { act } from 'preact/test-utils';
import { describe, expect, it } from 'vitest';
import { mountCompare } from '../../report/compare/index.tsx';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { COMPARE_SCENARIOS, type CompareScenario } from './compare-scenarios.ts';
import { fakeBackend } from './fake-backend.ts';
import { press, text } from './open-page.tsx';

const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
const cookies = () => all('tr[data-cookie]').map(({ dataset }) => dataset['cookie']);

async function open({ kept, target }: CompareScenario, file: typeof en | typeof fr = en) {
	const backend = fakeBackend({ kept });
	const place = document.createElement('div');
	document.body.replaceChildren(place);
	await act(async () => {
		mountCompare(place, backend, target, createTranslator(localeMessages(file)));
		await settle();
	});
	return backend;
}

describe('a comparison', () => {
	it('has a row a cookie and a column a recording, with what differs first', async () => {
		await open(COMPARE_SCENARIOS['compare-three']);
		expect(document.documentElement.dataset['state']).toBe('ready');
		expect(text('.result')).toBe('3 cookies differ. 2 are the same.');
		expect(cookies()).toEqual([
			'VISITOR_INFO1_LIVE',
			'_pk_id.12.7fe1',
			'cookies_preferences',
			'_ga',
			'sessionid',
		]);
		const cells = all('tr[data-cookie="cookies_preferences"] td');
		expect(cells.map(({ dataset }) => dataset['presence'])).toEqual(['absent', 'present', 'present']);
		expect(cells[1]?.textContent).toContain('after refusal');
		expect(cells[2]?.textContent).toContain('after acceptance');
		expect(text('tr[data-cookie="_ga"] td')).toContain('by a script · before any choice');
		expect(text('th[data-step="accepted"] [data-finding="third-party-undeclared"]')).toContain('1');
	});

	it('can show what differs alone', async () => {
		await open(COMPARE_SCENARIOS['compare-three']);
		await press('[name="only-differing"]');
		expect(cookies()).toHaveLength(3);
		await press('[name="only-differing"]');
		expect(cookies()).toHaveLength(5);
	});

	it('of two inspections counts cookies that came, went and changed', async () => {
		await open(COMPARE_SCENARIOS['compare-two']);
		expect(all('.sentences li').map(({ textContent }) => textContent)).toEqual([
			'2 appear only later.',
			'1 is gone.',
			'1 changes from one report to the next.',
		]);
		expect(text('tr[data-cookie="old_banner"] .changes')).toBe('gone');
		expect(document.querySelector('main img')).toBeNull();
	});

	it('notes that nothing differs, that there are no cookies, and that the portals differ', async () => {
		await open(COMPARE_SCENARIOS['compare-same']);
		expect(text('.result')).toBe('Nothing differs: 4 cookies, the same in all reports.');
		await open(COMPARE_SCENARIOS['compare-empty']);
		expect(text('.result')).toContain('No cookie was seen');
		expect(all('table')).toHaveLength(0);
		await open(COMPARE_SCENARIOS['compare-hosts']);
		expect(text('[data-notice="hosts"]')).toContain('different portals');
		expect(text('h1')).toContain('data.ville-exemple.example');
		expect(all('table')).toHaveLength(1);
	});

	it('compares the reports that exist, and notes if they are too few', async () => {
		await open(COMPARE_SCENARIOS['compare-missing']);
		expect(text('[data-notice="missing"]')).toContain('no longer exists');
		await open(COMPARE_SCENARIOS['compare-gone']);
		expect(document.documentElement.dataset['state']).toBe('gone');
	});

	it('is saved as CSV, a line a cookie, names harmless to spreadsheets', async () => {
		const backend = await open(COMPARE_SCENARIOS['compare-three']);
		await press('[data-action="export-csv"]');
		const [file] = backend.saved;
		expect(file?.name).toBe('cookie-comparison-lumiere-sur-mer.opendatasoft.com-2026-11-22.csv');
		const lines = file?.text.split('\r\n') ?? [];
		expect(lines).toHaveLength(5 + 2);
		expect(lines[0]).toMatch(
			/^\ufeffname,domain,host_only,path,partition,changes,1_report,1_made_at,1_step,1_answers,/,
		);
		const fields = lines.map((line) => line.split(',').length);
		expect(new Set(fields.slice(0, -1))).toEqual(new Set([6 + 3 * 12]));
		const video = lines.find((line) => line.startsWith('VISITOR')) ?? '';
		expect(video).toContain('audit-nothing,2026-11-22T09:30:00.000Z,nothing,observed,absent,,,,,,,');
		expect(video).toContain('accepted,observed,present,true,undeclared,,third,');
	});

	it.each<[string, CompareScenario]>(Object.entries(COMPARE_SCENARIOS))(
		'%s has words for everything, in both languages',
		async (_, scenario) => {
			for (const file of [en, fr]) {
				await open(scenario, file);
				expect(document.body.innerHTML.match(/\b(popup|report|visit|failure|options|finding)_\w+/g)).toBe(
					null,
				);
			}
		},
	);
});
