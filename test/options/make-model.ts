import { vi } from 'vitest';
import { createOptionsModel, type OptionsModel } from '../../options/model.ts';
import en from '../../src/_locales/en/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import type { FakeBackend } from './fake-backend.ts';

export const english: Translator = createTranslator(localeMessages(en));

/** Starts a model with a fake backend. */
export async function startModel(backend: FakeBackend, site = '', isPrivate = false): Promise<OptionsModel> {
	const model = createOptionsModel(backend, english, { site, isPrivate });
	await model.start();
	return model;
}

/** Waits until pending promises have settled. */
export async function settle(): Promise<void> {
	for (let round = 0; round < 20; round++) await Promise.resolve();
	// Code that loads on first use arrives in a later task.
	await vi.dynamicImportSettled();
	for (let round = 0; round < 20; round++) await Promise.resolve();
}
