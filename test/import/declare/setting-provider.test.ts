import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import { settingProvider } from '../../../src/import/services.ts';

describe('a sentence that says who sets a cookie', () => {
	it.each([
		['The Tidewater Consent plugin sets this cookie to keep your choice.', 'Tidewater Consent'],
		['The Tidewater platform uses this cookie to keep a visit whole.', 'Tidewater'],
		['This cookie is set directly by Tidewater.', 'Tidewater'],
		['Set by the search of the pages, which is powered by Tidewater.', 'Tidewater'],
		['Le service Tidewater dépose ce cookie.', 'Tidewater'],
	])('names them: %s', (sentence, provider) => {
		expect(settingProvider(sentence)).toBe(provider);
	});

	it('names nobody whose work it only follows', () => {
		expect(settingProvider('They have been sorted based on the Harbour Chamber guide.')).toBeNull();
	});
});

describe('a sentence above rows about all of them', () => {
	const providerUnder = (line: string) =>
		parsePolicy(
			`Cookies\n\n${line}\n\n| Name | Purpose | Duration |\n|---|---|---|\n| quay_id | keeps the berth | 1 year |\n`,
		).declarations[0]?.provider;

	it.each([
		[
			'All of the following are first-party cookies set directly by quay.example and are needed.',
			'quay.example',
		],
		['These cookies are set by Tidewater to show ads. They come after your yes.', 'Tidewater'],
	])('names who sets them: %s', (line, provider) => {
		expect(providerUnder(line)).toBe(provider);
	});

	it.each(['These cookies are set by us when you log in.', 'The harbour office is run by Tidewater.'])(
		'or nobody: %s',
		(line) => {
			expect(providerUnder(line)).toBeNull();
		},
	);
});
