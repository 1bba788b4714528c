import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, lifetime }) => [
		names[0],
		lifetime?.seconds,
	]);
const DAY = 86_400;

it('reads a cookie described by labels on one line', () => {
	expect(
		read(
			'Cookies of the portal\n\nName: text_size; Purpose: keeps your choice.; Lifetime: 30 days.\n\nName: map_view; Purpose: keeps the map; Lifetime: 1 year.',
		),
	).toEqual([
		['text_size', 30 * DAY],
		['map_view', 365 * DAY],
	]);
});

it('reads the lifetime behind each name', () => {
	expect(
		read(
			'Cookies\n\nAnbieter: Beispiel GmbH\nCookie-Namen und Lebensdauer: karte_a (Lebensdauer: 1 Tag), karte_b (Lebensdauer: 2 Wochen)',
		),
	).toEqual([
		['karte_a', DAY],
		['karte_b', 14 * DAY],
	]);
});

it('does not mistake pipes inside a value for a table', () => {
	expect(
		read(
			'Welche Cookies dieses Portal setzt\n\nName: quelle_z\nWert: m|quelle=(direkt)|weg=/\nZweck: zählt Besuche\nAblaufdatum: nach 6 Monaten',
		),
	).toEqual([['quelle_z', 180 * DAY]]);
});

it('reads labels and values that ran together on a line', () => {
	const text =
		'Cookies we set\n\nName pier_idType SessionExpires 2 days\n\nName quay_noTypeOtherExpires3 days\n\nName of the harbour';
	expect(read(text)).toEqual([
		['pier_id', 2 * DAY],
		['quay_no', 3 * DAY],
	]);
});

describe('cookies whose facts bear the same labels are read one after the other, whatever their names look like', () => {
	it.each([
		[
			'Our site sets these cookies:\nQUAY_MAP\nType: Persistent\nDuration: 2 days\nPurpose: Keeps the map.\nHarbourTreePicker\nType: Persistent\nDuration: 3 days\nPurpose: Keeps the tree.\n. QUAYAUTH (may be changed)\nType: Persistent\nDuration: 30 days\nPurpose: Knows who you are.',
			[
				['QUAY_MAP', 2 * DAY],
				['HarbourTreePicker', 3 * DAY],
				['.QUAYAUTH', 30 * DAY],
			],
		],
		[
			'Cookies du portail\nquai_carte\nFinalité : garde la carte\nDurée : 2 jours\nHorloge\nFinalité : garde l’heure\nDurée : 3 jours',
			[
				['quai_carte', 2 * DAY],
				['Horloge', 3 * DAY],
			],
		],
		[
			'Cookies dieser Seite\nkai_karte\nZweck: merkt sich die Karte\nDauer: 2 Tage\nKopfleiste\nZweck: merkt sich die Leiste\nDauer: 3 Tage',
			[
				['kai_karte', 2 * DAY],
				['Kopfleiste', 3 * DAY],
			],
		],
	])('%s', (text, rows) => {
		expect(read(text)).toEqual(rows);
	});

	it.each([
		'Cookies\nquay_map\nPurpose: keeps the map\nDuration: 2 days\nHow to reach us\nPhone: 12 34\nOffice: the harbour',
		'Cookies\nquay_map\nPurpose: keeps the map\nDuration: 2 days\nOur harbour\nPurpose: to bring ships in\nDuration: 2 days',
	])('but not what has other labels: %s', (text) => {
		expect(read(text)).toEqual([['quay_map', 2 * DAY]]);
	});
});

it('reads pairs of lines under a header of the same words', () => {
	const pairs = (name: string, days: number) =>
		`Name\n\n${name}\n\nPurpose\n\nRemembers what you chose\n\nExpires\n\n${days} days\n`;
	const text = `Cookies that make the portal work\n\nName Purpose Expires\n${pairs('quay_map', 2)}\n${pairs('quay-cookie-consent', 3)}`;
	expect(read(text)).toEqual([
		['quay_map', 2 * DAY],
		['quay-cookie-consent', 3 * DAY],
	]);
});

it('a question with a long answer is no label of the cookie below', () => {
	const answer = 'Cookies are small files that a site keeps on the device of its visitors. '.repeat(8);
	const text = `What are cookies?\n${answer}\nCookies used on this portal\n_ga\nThis is a Google Analytics cookie, kept for 2 days.`;
	expect(read(text)).toEqual([['_ga', 2 * DAY]]);
});

it.each([
	[
		'Galetes\n\nNOM TÈCNIC – moll_a, moll_b\nFINALITAT – Anàlisi\nTERMINI DE PERMANÈNCIA – 2 dies\n',
		'moll_a',
	],
	['Cookies\n\nNOMBRE- muelle_a\nFINALIDAD- Guarda el muelle\nDURACIÓN- 2 días\n', 'muelle_a'],
])('labels in capitals stand before a dash', (text, name) => {
	expect(read(text)).toEqual([[name, 2 * DAY]]);
});
