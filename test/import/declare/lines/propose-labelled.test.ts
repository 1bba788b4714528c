import { expect, it } from 'vitest';
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
