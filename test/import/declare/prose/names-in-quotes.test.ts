import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const rowsOf = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, lifetime }) => [
		names.join(),
		lifetime === null ? null : (lifetime.seconds ?? 0) / 86_400,
	]);

describe('a word in quotes right beside one for cookies, over a lifetime', () => {
	it.each([
		'We use “quay” cookies (kept for 20 days) for the harbour.',
		'The “quay” first-party cookie lasts for a maximum of 20 days.',
		'Das „quay“-Cookie hält höchstens 20 Tage.',
		'Wir setzen das Cookie „quay“ (Laufzeit: 20 Tage).',
		'Les cookies « quay » (conservés 20 jours) notent le quai.',
		'La cookie «quay» dura como máximo 20 días.',
		'Il sito installa il cookie "quay" (durata: 20 giorni).',
	])('%s', (text) => {
		expect(rowsOf(text)).toEqual([['quay', 20]]);
	});

	it.each([
		'We use “session” cookies (deleted after 20 days).',
		'We use “third-party” cookies (kept for 20 days).',
		'The cookie “marketing” is kept for 20 days.',
		'Click on “quay” for the cookies.',
		'We do not use the cookie “quay” (20 days).',
	])('not: %s', (text) => {
		expect(rowsOf(text)).toEqual([]);
	});
});

it.each([
	['We use a session cookie (named “session”) to process it.', 'session'],
	['Wir verwenden ein Sitzungs-Cookie (namens „session“) dafür.', 'session'],
	['Nous utilisons un cookie de session (nommé « session ») pour cela.', 'session'],
	['Usamos una cookie de sesión (llamada «session») para ello.', 'session'],
])('what the text calls a name, in brackets: %s', (text, name) => {
	expect(rowsOf(text).map(([own]) => own)).toEqual([name]);
});

describe('rows of names in sentences', () => {
	it.each([
		'The harbour sets the cookies "quay_id" (which goes after 20 days) and "PierSegments" (which goes after 3 days).',
		'Der Hafen setzt die Cookies „quay_id“ (läuft nach 20 Tagen ab) und „PierSegments“ (läuft nach 3 Tagen ab).',
		'Le port dépose les cookies « quay_id » (qui expire au bout de 20 jours) et « PierSegments » (qui expire au bout de 3 jours).',
	])('brackets stand between: %s', (text) => {
		expect(rowsOf(text)).toEqual([
			['quay_id', 20],
			['PierSegments', 3],
		]);
	});

	it.each([
		'The cookies that we use include, among others, quayID and firstQuay.',
		'Zu den Cookies, die wir verwenden, gehören unter anderem quayID und firstQuay.',
		'Les cookies que nous utilisons comprennent notamment quayID et firstQuay.',
		'Las cookies que usamos incluyen, entre otras, quayID y firstQuay.',
		'I cookie che usiamo comprendono, tra gli altri, quayID e firstQuay.',
	])('behind a verb of including: %s', (text) => {
		expect(rowsOf(text).map(([name]) => name)).toEqual(['quayID', 'firstQuay']);
	});

	it('one word with a capital within it, behind such a verb, is none', () => {
		expect(rowsOf('The cookies that we use include, among others, OpenQuay.')).toEqual([]);
	});

	it.each([
		'We only use two cookies: quay_id, which stays for 20 days, and pier_id, for analytics, which stays for 3 days.',
		'Solo usamos dos cookies: quay_id, que dura 20 días, y pier_id, de análisis, que dura 3 días.',
	])('behind a colon, with words of their own: %s', (text) => {
		expect(rowsOf(text)).toEqual([
			['quay_id', 20],
			['pier_id', 3],
		]);
	});
});

describe('other sites', () => {
	it.each([
		'Criteo sets the cookie "quay_id" (20 days), to show offers on other sites.',
		'Criteo installa il cookie "quay_id" (20 giorni), per mostrare offerte su altri siti.',
		'Criteo setzt das Cookie „quay_id“ (20 Tage), um Angebote auf anderen Seiten zu zeigen.',
	])('on which something is shown: %s', (text) => {
		expect(rowsOf(text)).toEqual([['quay_id', 20]]);
	});

	it('whose cookies they are', () => {
		expect(rowsOf('Some sites set the cookie "quay_id" (20 days).')).toEqual([]);
	});
});
