import { vi } from 'vitest';
import { createOptionsModel, type OptionsModel } from '../../options/model.ts';
import en from '../../src/_locales/en/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator, type Translator } from '../../src/i18n/translator.ts';
import type { FakeBackend } from './fake-backend.ts';

export const english: Translator = createTranslator(localeMessages(en));

/** A started model over a fake backend. */
export async function startModel(backend: FakeBackend, site = ''): Promise<OptionsModel> {
	const model = createOptionsModel(backend, english, site);
	await model.start();
	return model;
}

/** Lets everything that is under way come to rest. */
export async function settle(): Promise<void> {
	for (let round = 0; round < 20; round++) await Promise.resolve();
	// Code that is loaded when it is wanted comes in a turn of its own.
	await vi.dynamicImportSettled();
	for (let round = 0; round < 20; round++) await Promise.resolve();
}
