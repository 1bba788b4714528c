import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { App } from '../../welcome/App.tsx';
import { createReadingChoice } from '../../welcome/reading-choice.ts';
import { fakeBackend, type WelcomeBehaviour } from './fake-backend.ts';

const MAX_WORDS = 120;

async function open(behaviour: WelcomeBehaviour = {}, messages: typeof en = en) {
	const { backend, sent } = fakeBackend(behaviour);
	const translator = createTranslator(localeMessages(messages));
	await act(async () => {
		const choice = createReadingChoice(backend);
		render(<App choice={choice} translator={translator} isFirefox={backend.isFirefox} />, document.body);
	});
	return sent;
}

const radio = (value: string) => {
	const input = document.querySelector(`input[value="${value}"]`);
	if (!(input instanceof HTMLInputElement)) throw new Error(`no choice ${value}`);
	return input;
};
const choose = (value: string) => act(async () => radio(value).click());
const outcome = () => document.querySelector('[role="status"]')?.textContent;

afterEach(() => render(null, document.body));

describe('the welcome page', () => {
	it.each([
		['English, in Chrome', en, false],
		['English, in Firefox', en, true],
		['French, in Chrome', fr, false],
		['French, in Firefox', fr, true],
	])('has at most 120 words in %s, the confirmation included', async (_, messages, isFirefox) => {
		await open({ isFirefox }, messages);
		await choose('automatic');
		// Elements without a space between them are words of their own.
		const words = document.body.innerHTML.replaceAll(/<[^>]*>/g, ' ').match(/[\p{L}\d’-]+/gu) ?? [];
		expect(words.length).toBeGreaterThan(50);
		expect(words.length).toBeLessThanOrEqual(MAX_WORDS);
	});

	it('has nothing chosen beforehand, and stores what is chosen at once', async () => {
		const sent = await open();
		expect([radio('automatic').checked, radio('asked').checked, outcome()]).toEqual([false, false, '']);
		expect(sent).toEqual([]);
		await choose('automatic');
		await choose('asked');
		expect(sent).toEqual([{ automaticReading: true }, { automaticReading: false }]);
		expect(outcome()).toBe(en.welcome_reading_saved.message);
	});

	it('shows what was chosen before', async () => {
		await open({ chosen: false });
		expect([radio('automatic').checked, radio('asked').checked]).toEqual([false, true]);
	});

	it('keeps the earlier choice and says so where the new one cannot be stored', async () => {
		await open({ chosen: false, fails: true });
		await choose('automatic');
		expect([radio('automatic').checked, radio('asked').checked]).toEqual([false, true]);
		expect(outcome()).toBe(en.welcome_reading_failed.message);
	});

	it('says where the button is in Firefox, and how to pin it elsewhere', async () => {
		await open({ isFirefox: true });
		expect(document.body.textContent).toContain(en.welcome_find_text.message);
		expect(document.body.textContent).not.toContain(en.welcome_pin_text.message);
	});
});
