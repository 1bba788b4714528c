import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const rowsIn = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, lifetime }) => [
		names.join(' '),
		lifetime?.seconds ?? null,
	]);
const DAY = 86_400;

it('a name before two colons is one, as AsciiDoc writes terms', () => {
	expect(rowsIn('Cookies\n\nquay_last_seen:: Keeps what you saw. Kept for 2 days.\n')).toEqual([
		['quay_last_seen', 2 * DAY],
	]);
});

describe('a name and its lifetime in brackets', () => {
	it.each([
		'Cookies of the portal:\nquay_map (until the end of the session)\nphpsessid (until the end of the session)',
		'Cookies du portail :\nquay_map (fin de la session)\nphpsessid (fin de la session)',
		'Cookies des Portals:\nquay_map (bis Ende der Sitzung)\nphpsessid (bis Ende der Sitzung)',
		'Cookies van het portaal:\nquay_map (tot einde sessie)\nphpsessid (tot einde sessie)',
	])('%s', (text) => {
		expect(rowsIn(text)).toEqual([
			['quay_map', 0],
			['phpsessid', 0],
		]);
	});

	it('a sign and a description may follow', () => {
		const text =
			'Cookies\nOnce you agree, these cookies are set:\npier_id (lifetime: 2 days) — tells visitors apart.\npier_<id> (1 day): keeps the visit.';
		expect(rowsIn(text)).toEqual([
			['pier_id', 2 * DAY],
			['pier_*', DAY],
		]);
	});

	it('of words alone is none', () => {
		expect(rowsIn('About us\nannual report (2 years)\nbudget (1 year)')).toEqual([]);
	});
});

it('a word joined by a hyphen is no label, though its words are a heading elsewhere', () => {
	expect(
		rowsIn(
			'Necessary cookies:\ncookie-consent - keeps your choice\nsession-id - ties requests together\nquay-token - guards forms',
		),
	).toEqual([
		['cookie-consent', null],
		['session-id', null],
		['quay-token', null],
	]);
});

it('a name alone over sentences and a lifetime in a noun', () => {
	expect(
		rowsIn(
			'Cookie-Richtlinie\n\nSession_id.sig\n\nDieses Cookie hält den Warenkorb.\n\nIn der Regel Löschung beim Schließen des Browsers\n\nEpmeldung\n\nMerkt sich den Hinweis.\n\nLöschung nach 30 Tagen',
		),
	).toEqual([
		['Session_id.sig', 0],
		['Epmeldung', 30 * DAY],
	]);
});
