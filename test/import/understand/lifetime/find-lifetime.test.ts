import { describe, expect, it } from 'vitest';
import { DAY, MINUTE } from '../../../../src/core/policy/lifetime.ts';
import { findLifetime } from '../../../../src/import/understand/lifetime/find-lifetime.ts';

const MONTHS_13 = 13 * 30.4 * DAY;

describe('a lifetime is found in a sentence', () => {
	it.each<[string, string, number]>([
		['`_ga`: measures visits, 13 months', 'fixed', MONTHS_13],
		['shop_sid (expires after 30 minutes) – set at checkout', 'fixed', 30 * MINUTE],
		['Remembers the basket. _24 hours_', 'fixed', DAY],
		['expires when the browser window is closed', 'session', 0],
		['Il est conservé pendant 6 mois.', 'fixed', 180 * DAY],
		['Laufzeit: 2 Jahre', 'fixed', 730 * DAY],
		['session Drupal, 23 jours', 'fixed', 23 * DAY],
		['verdwijnen na de sessie', 'session', 0],
		['Lasts 1.5 hours.', 'fixed', 90 * MINUTE],
		['basket – Session – keeps what was chosen', 'session', 0],
	])('%s', (text, kind, seconds) => {
		const found = findLifetime(text);
		expect(found?.kind).toBe(kind);
		expect(found?.seconds).toBeCloseTo(seconds, 3);
	});
});

describe('other numbers are no lifetime', () => {
	it.each([
		'The data are kept for 25 months',
		'Our team has 13 years of experience in open data',
		'This page was last changed 2 years ago',
		'not meant for users under 16 years old',
		'a cookie that lasts only for a few minutes',
		'login keeps your session open',
		'Mantiene la sesión iniciada',
		'Mantém a sessão',
		'Hält die Sitzung',
		'There are 3 kinds of cookies',
	])('%s', (text) => {
		expect(findLifetime(text)).toBeNull();
	});
});
