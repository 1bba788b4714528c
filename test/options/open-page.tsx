import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { App } from '../../options/App.tsx';
import { loadPages } from '../../options/lazy-page.tsx';
import { createOptionsModel, type OptionsModel } from '../../options/model.ts';
import { parseRoute } from '../../options/routing/route.ts';
import { loadSeldom } from '../../options/use-seldom.ts';
// The page loads these on first use; here they are loaded beforehand, so that no test ends before them.
import '../../options/declarations/row-reading.ts';
import '../../options/make-true/engine.ts';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import type { FakeBackend } from './fake-backend.ts';
import { settle } from './make-model.ts';
import { SCENARIOS } from './scenarios.ts';

export const languages = { en, fr };
let model: OptionsModel | null = null;

/** Opens the page in a state of `SCENARIOS`; `hash`: at another place than the state's. */
export async function show(
	name: string,
	{ language = 'en', hash }: { readonly language?: 'en' | 'fr'; readonly hash?: string } = {},
): Promise<FakeBackend> {
	const scenario = SCENARIOS[name];
	if (!scenario) throw new Error(`no scenario ${name}`);
	const backend = scenario.backend();
	backend.place.replace(hash ?? scenario.hash ?? '');
	await Promise.all([loadSeldom(), loadPages()]);
	const started = createOptionsModel(backend, createTranslator(localeMessages(languages[language])), {
		site: scenario.site ?? '',
		isPrivate: scenario.isPrivate ?? false,
	});
	model = started;
	await act(async () => {
		render(<App model={started} />, document.body);
		await started.start();
		await scenario.act?.(started, backend);
		await settle();
	});
	// Not within `act`, which draws nothing before it ends.
	await scenario.click?.();
	await act(settle);
	return backend;
}

/** Goes to a place of the open page. */
export const goTo = (hash: string) =>
	act(async () => {
		model?.navigation.go(parseRoute(hash));
		await settle();
	});

/** Closes the page; call it after each test. */
export function closePage(): void {
	model?.dispose();
	act(() => render(null, document.body));
}

/** Waits for an element of code that loads on first use. */
export const waitFor = (selector: string) =>
	vi.waitFor(
		() => {
			if (document.querySelector(selector) === null) throw new Error(`no ${selector}`);
		},
		{ timeout: 10_000 },
	);

/** The only element that matches. @throws if there is none, several, or one of another kind */
export function the<T extends Element>(selector: string, kind: new () => T): T {
	const matches = document.querySelectorAll(selector);
	const [element] = matches;
	if (matches.length !== 1 || !(element instanceof kind)) throw new Error(`${matches.length} × ${selector}`);
	return element;
}
export const press = (selector: string) =>
	act(async () => {
		the(selector, HTMLElement).click();
		await settle();
	});
export const type = (
	selector: string,
	kind: new () => HTMLInputElement | HTMLTextAreaElement,
	text: string,
) =>
	act(() => {
		const field = the(selector, kind);
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
	});
export const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
