import { describe, expect, it } from 'vitest';
import { companyOfCookie, knownMakerIn } from '../../src/import/known-maker.ts';

describe('the maker of a cookie, where its purpose names the one that is known', () => {
	it.each([
		['_clck', 'Keeps the number by which Clarity knows a browser', 'Clarity'],
		['_gid', 'Un cookie de session de Google', 'Google'],
		['_vwo_uuid_v2', 'Numbers visitors for VWO tests', 'VWO'],
		['_pk_id.*', 'Cookie del servei d’estadístiques Matomo', 'Matomo'],
		['_ga', 'counts visits for google analytics', 'google analytics'],
	])('%s: %s', (name, purpose, maker) => {
		expect(knownMakerIn([name], purpose)).toBe(maker);
	});
	it.each([
		['basket', 'Shown on Google too'],
		['_clck', 'Adds clarity to our figures'],
		['_gcl_au', 'Counts clicks on ads'],
		['_ga', 'Counts visits'],
	])('not %s: %s', (name, purpose) => {
		expect(knownMakerIn([name], purpose)).toBeNull();
	});
	it('is one for all names of a row', () => {
		expect(knownMakerIn(['_ga', '_clck'], 'Google and Clarity count')).toBeNull();
		expect(knownMakerIn(['_ga', '_gid'], 'Google counts')).toBe('Google');
	});
});

describe('the company whose cookie a purpose speaks of', () => {
	it.each([
		['This VWO cookie marks those who opted out', 'VWO'],
		['A Google advertising cookie', null],
		['Set for the Google Analytics cookie banner', 'Google Analytics'],
		['Ein Hotjar-Cookie für die Umfrage', 'Hotjar'],
		['Le cookie Hotjar compte les visites', 'Hotjar'],
		['This Portal cookie keeps you signed in', null],
		['The Cookie Banner', null],
	])('%s', (purpose, company) => {
		expect(companyOfCookie(purpose)).toBe(company);
	});
});
