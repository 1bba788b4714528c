import { describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { makeReport, makeRow, NO_MATCH } from './make-report.ts';
import { SCENARIOS, type ScenarioName } from './scenarios.ts';
import { getElement, getElements, openMenu, settled, show } from './stage.ts';

describe('the next steps', () => {
	it('ask for exactly the hosts that are shown', async () => {
		const { backend } = await show(SCENARIOS.foreign);
		expect(getElements('.hosts b').map(({ textContent }) => textContent)).toEqual([
			'data.ville-exemple.example',
			'ville-exemple.example',
		]);
		getElement('[data-action="grant"]').click();
		expect(backend.calls.at(-1)).toBe('request *://data.ville-exemple.example/* *://ville-exemple.example/*');
		await settled();
		expect(getElement('.asked').textContent).toContain('did not allow');
	});

	it('say which domains are hidden, and ask for them', async () => {
		const { backend } = await show(SCENARIOS['hidden-parent']);
		expect(getElement('.notice').textContent).toContain('Cookies of ville-exemple.example are not visible');
		getElement('[data-action="grant-hidden"]').click();
		expect(backend.calls.at(-1)).toBe('request *://ville-exemple.example/*');
	});

	it('offer the platform switch only where the site can be a portal', async () => {
		await show(SCENARIOS.mixed);
		expect(getElements('[role="switch"]')).toHaveLength(0);
		const { backend } = await show(SCENARIOS['no-policy']);
		getElement('[role="switch"]').click();
		expect(backend.calls).toContain('platform data.ville-exemple.example true');
	});

	it.each<[ScenarioName, string, string]>([
		['default', 'primary', 'Read this portal’s policy'],
		['no-policy', 'primary', 'Read this portal’s policy'],
		['family', '', 'Read the policy again'],
		['foreign', 'link', 'Read this portal’s policy'],
		['declared', '', 'Read the policy again'],
	])('of %s offer to read the policy, as a %j button', async (name, look, words) => {
		await show(SCENARIOS[name]);
		await openMenu();
		expect(
			getElements('[data-action="read-policy"]').map(({ className, textContent }) => [
				className,
				textContent,
			]),
		).toEqual([[look, words]]);
	});

	it('offer where the policy may be, and what to do when there is none', async () => {
		const { model, backend } = await show(SCENARIOS['reading-asks']);
		getElement('[data-action="read-policy"]').click();
		await expect.poll(() => getElements('[data-action="read-at"]').length).toBe(2);
		expect(getElement('[data-reading]').textContent).toContain('www.ville-exemple.example/mentions-legales');
		getElement('[data-action="read-at"]').click();
		await settled();
		expect(getElement('[data-reading] .asked').textContent).toContain('did not allow');
		backend.client['policy.read'] = async () => ({ state: 'nothing', why: 'no-link' });
		await model.read();
		await expect.poll(() => getElements('[data-action="read-as-is"]').length).toBe(1);
		expect(getElement('[data-reading] a').getAttribute('href')).toBe(
			'../options/index.html?site=lumiere-sur-mer.opendatasoft.com',
		);
	});

	it('open the side panel in the turn of the click, and say where the browser does not', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		getElement('[data-action="panel"]').click();
		expect(backend.calls.at(-1)).toBe('panel 7');
		await settled();
		expect(backend.calls.at(-1)).toBe('close');
		await show(SCENARIOS['panel-fails']);
		getElement('[data-action="panel"]').click();
		await settled();
		expect(getElement('header [role="alert"]').textContent).toBe('The browser did not open the side panel.');
		await show(SCENARIOS.panel);
		expect(getElements('[data-action="panel"]')).toHaveLength(0);
	});

	it('try again after an error', async () => {
		const { backend } = await show(SCENARIOS.error);
		backend.answer(SCENARIOS.mixed.inspection);
		getElement('[data-action="retry"]').click();
		await settled();
		expect(document.documentElement.dataset['state']).toBe('ready');
	});

	it('save the report as CSV, marked as UTF-8 for spreadsheets, and as JSON', async () => {
		const { backend } = await show(SCENARIOS.mixed);
		await openMenu();
		getElement('[data-action="export-csv"]').click();
		getElement('[data-action="export-json"]').click();
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
		await openMenu();
		const links = getElements('a').map((link) => link.getAttribute('href'));
		expect(links).toContain('../options/index.html?site=lumiere-sur-mer.opendatasoft.com');
	});

	it('name no host of a private window in any address of ours, nor in the title', async () => {
		await show({ ...SCENARIOS.mixed, isPrivate: true });
		await openMenu();
		const links = getElements('a').map((link) => link.getAttribute('href') ?? '');
		expect(links).toEqual(
			expect.arrayContaining(['../options/index.html?tab=7', '../report/index.html?tab=7']),
		);
		expect(links.filter((link) => link.startsWith('..') && link.includes('lumiere'))).toEqual([]);
		expect(document.title).not.toContain('lumiere');
	});
});

describe('what is announced', () => {
	it('says politely what came and went, and how things stand then', async () => {
		const { backend } = await show(SCENARIOS.declared);
		expect(getElement('[data-news]').getAttribute('role')).toBe('status');
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
		expect(getElement('[data-news]').textContent).toBe(
			'1 new cookie. 1 cookie gone. Not true: 1 cookie is missing from the policy.',
		);
	});
});

describe('every state', () => {
	it.each(Object.keys(SCENARIOS) as ScenarioName[])(
		'%s has words for everything, in both languages',
		async (name) => {
			for (const file of [en, fr]) {
				const { place, model } = await show(SCENARIOS[name], file);
				for (const row of getElements('[data-cookie]').slice(0, 12)) row.querySelector('button')?.click();
				if (name.startsWith('reading')) await model.read();
				await settled();
				expect(place.innerHTML.match(/\b(popup|finding|failure)_\w+/g)).toBe(null);
				expect(getElements('h1')).toHaveLength(1);
				for (const button of getElements('button')) {
					expect(`${button.textContent}${button.getAttribute('aria-label') ?? ''}`).not.toBe('');
				}
				model.stop();
			}
		},
	);
});
