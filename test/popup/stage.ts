import { afterEach, beforeEach } from 'vitest';
import { createPopupModel } from '../../popup/create-model.ts';
import { mountPopup } from '../../popup/mount.tsx';
import en from '../../src/_locales/en/messages.json';
import type fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { fakeBackend } from './fake-backend.ts';
import type { PopupScenario } from './scenarios.ts';

export const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
// Loaded when they are first shown: here beforehand, so that no test waits for them.
await Promise.all([import('../../popup/seldom.ts'), import('../../popup/exporting.ts')]);
let stop = () => {};

export async function show(scenario: PopupScenario, file: typeof en | typeof fr = en) {
	const place = document.createElement('div');
	document.body.replaceChildren(place);
	const backend = fakeBackend(scenario);
	const model = createPopupModel(backend);
	stop = model.stop;
	mountPopup(place, model, createTranslator(localeMessages(file)));
	await settled();
	return { backend, model, place };
}

export const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
export const one = (selector: string) => {
	const found = document.querySelector<HTMLElement>(selector);
	if (found === null) throw new Error(`nothing matches ${selector}`);
	return found;
};
export const count = (kind: string) => one(`[data-count="${kind}"]`).textContent;

beforeEach(() => {
	document.documentElement.removeAttribute('data-state');
});
afterEach(() => stop());
