import { afterEach, beforeEach } from 'vitest';
import { createPopupModel } from '../../popup/model/create-popup-model.ts';
import { mountPopup } from '../../popup/mount.tsx';
import en from '../../src/_locales/en/messages.json';
import type fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { fakeBackend } from './fake-backend.ts';
import type { PopupScenario } from './scenarios.ts';

export const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
// The popup loads these on first use; here they are loaded beforehand, so that no test waits for them.
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

export const getElements = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
export const getElement = (selector: string) => {
	const element = document.querySelector<HTMLElement>(selector);
	if (element === null) throw new Error(`nothing matches ${selector}`);
	return element;
};
/** Opens the popup's menu. */
export async function openMenu() {
	getElement('[data-action="menu"]').click();
	await settled();
}
/** Presses a button in the popup's menu. */
export async function pressInMenu(action: string) {
	await openMenu();
	getElement(`#menu [data-action="${action}"]`).click();
	await settled();
}
export const count = (kind: string) => getElement(`[data-count="${kind}"]`).textContent;

beforeEach(() => {
	document.documentElement.removeAttribute('data-state');
});
afterEach(() => stop());
