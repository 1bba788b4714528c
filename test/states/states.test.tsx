import { existsSync, readdirSync } from 'node:fs';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { Gallery } from './Gallery.tsx';
import { STATES } from './states.ts';
import { becomeQuiet } from './wait.ts';

// Pages load these on first use; here they are loaded beforehand, so that no test ends before them.
await Promise.all([
	import('../../popup/seldom.ts'),
	import('../../options/seldom.ts'),
	import('../../options/make-true/engine.ts'),
]);

const PAGES = readdirSync('.').filter((folder) => existsSync(`${folder}/index.html`));
const translator = createTranslator(localeMessages(en));

afterEach(() => vi.restoreAllMocks());

/** The names in every exported list of scenarios of a folder under `test`. */
async function scenarioNames(folder: string): Promise<string[]> {
	const files = readdirSync(`test/${folder}`).filter((file) => /scenarios\.ts$/.test(file));
	const modules: Record<string, object>[] = await Promise.all(
		files.map((file) => import(`../${folder}/${file.slice(0, -3)}.ts`)),
	);
	return modules.flatMap((module) =>
		Object.entries(module).flatMap(([name, value]) => (/SCENARIOS$/.test(name) ? Object.keys(value) : [])),
	);
}

describe('the gallery of states', () => {
	it('has all pages', () => {
		expect(Object.keys(STATES).sort()).toEqual(PAGES);
	});

	it.each(PAGES)('has every scenario of %s', async (page) => {
		const names = new Set(await scenarioNames(page));
		expect(names.size).toBeGreaterThan(4);
		expect(Object.keys(STATES[page] ?? {}).sort()).toEqual([...names].sort());
	});

	it('lists each state with a link, filters them, and shows the chosen one at the chosen width', async () => {
		// The frame's page is not loaded here, which happy-dom reports as an error.
		vi.spyOn(console, 'error').mockReturnValue();
		location.hash = '#report/compare-two';
		render(<Gallery languages={['en', 'fr']} />, document.body);
		const links = () => [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
		const all = Object.entries(STATES).flatMap(([page, states]) =>
			Object.keys(states).map((name) => `#${page}/${name}`),
		);
		expect(links()).toEqual(all);
		const source = () => document.querySelector('iframe')?.getAttribute('src');
		expect(source()).toBe('/report/compare-two?width=wide');
		const width = document.querySelector<HTMLSelectElement>('select[name="width"]');
		const search = document.querySelector<HTMLInputElement>('input[type="search"]');
		if (width === null || search === null) throw new Error('no switches');
		width.value = '360';
		width.dispatchEvent(new Event('change', { bubbles: true }));
		search.value = 'guide';
		search.dispatchEvent(new Event('input', { bubbles: true }));
		await vi.waitFor(() => expect(source()).toBe('/report/compare-two?width=360'));
		expect(document.querySelector('iframe')?.width).toBe('360');
		expect(links()).toEqual(all.filter((address) => address.includes('guide')));
		render(null, document.body);
	});
});

describe.each(Object.entries(STATES))('%s', (_, states) => {
	it.each(Object.entries(states))('%s is drawn', async (_, draw) => {
		const place = document.createElement('div');
		document.body.replaceChildren(place);
		const errors = vi.spyOn(console, 'error');
		await draw(place, translator);
		await becomeQuiet(document, 20);
		expect(place.querySelector('h1, h2, .skeleton, [role="status"]')).not.toBe(null);
		expect(place.innerHTML.match(/\b(?:popup|options|report|welcome|common)_\w+/g)).toBe(null);
		expect(errors).not.toHaveBeenCalled();
		// Else the trees of all states stay in memory.
		render(null, place);
	});
});
