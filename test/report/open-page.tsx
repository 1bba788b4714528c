import { act } from 'preact/test-utils';
import { afterEach } from 'vitest';
import { createReportModel, type ReportModel } from '../../report/model.ts';
import { mountReport } from '../../report/mount.tsx';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { type FakeBackend, fakeBackend } from './fake-backend.ts';
import type { ReportScenario } from './scenarios.ts';

const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 30));

/** Opens the page in a state of `SCENARIOS`. */
export async function open(
	scenario: ReportScenario,
	language: 'en' | 'fr' = 'en',
): Promise<{ backend: FakeBackend; model: ReportModel }> {
	const backend = fakeBackend(scenario.behaviour);
	const model = createReportModel(backend, scenario.target, 5);
	const place = document.createElement('div');
	document.body.replaceChildren(place);
	await act(async () => {
		mountReport(place, model, createTranslator(localeMessages(language === 'en' ? en : fr)));
		await settle();
	});
	// Effects run when `act` ends; what they ask the worker for arrives in the next.
	await act(settle);
	return { backend, model };
}

/** Opens reports in the tests of a file; each is ended after its test. */
export function useReports(): typeof open {
	let dispose = () => {};
	afterEach(() => dispose());
	return async (...args) => {
		const opened = await open(...args);
		dispose = opened.model.dispose;
		return opened;
	};
}

/** The only element that matches. @throws if there is none, several, or one of another kind */
export function the<T extends Element>(selector: string, kind: new () => T): T {
	const matches = document.querySelectorAll(selector);
	const [element] = matches;
	if (matches.length !== 1 || !(element instanceof kind)) throw new Error(`${matches.length} × ${selector}`);
	return element;
}

export const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';

export const press = (selector: string) =>
	act(async () => {
		the(selector, HTMLElement).click();
		await settle();
	});

/** Types into a field, or chooses from a list. */
export const write = (selector: string, words: string) =>
	act(async () => {
		const field = document.querySelector(selector);
		if (field instanceof HTMLSelectElement) {
			field.value = words;
			field.dispatchEvent(new Event('change', { bubbles: true }));
		} else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
			field.value = words;
			field.dispatchEvent(new Event('input', { bubbles: true }));
		} else throw new Error(`no field ${selector}`);
		await settle();
	});
