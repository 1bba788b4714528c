import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const rowsOf = (text: string) =>
	parsePolicy({ text }, { name: 'policy.md' }).declarations.map(
		({ names, category }) => `${names} ${category}`,
	);

describe('the category of a cookie in a sentence is its own', () => {
	it.each([
		'The harbour sets a cookie quay_id, necessary for sailors, which goes with the session. If you accept, a cookie box_seen records it for a year.',
		'Le port dépose un cookie quay_id, nécessaire aux marins, qui part avec la session. Si vous acceptez, un cookie box_seen l’enregistre pendant un an.',
		'El puerto instala una cookie quay_id, necesaria para los marinos, hasta el final de la sesión. Si acepta, una cookie box_seen lo guarda un año.',
	])('what the sentence before says of another cookie is not carried over: %s', (text) => {
		expect(rowsOf(text)).toEqual(['quay_id necessary', 'box_seen unknown']);
	});

	it.each([
		'Few cookies: the `quay_id` (necessary, for 2 days) opens; the `pier_id` (preference) stays for 30 days; and the `boat_no`, for statistics, stays too.',
		'Il faut peu de cookies : le `quay_id` (nécessaire, 2 jours) ouvre ; le `pier_id` (préférence) reste 30 jours ; et le `boat_no`, de statistiques, aussi.',
	])('nor from one clause to the next: %s', (text) => {
		expect(rowsOf(text)).toEqual(['quay_id necessary', 'pier_id functional', 'boat_no statistical']);
	});

	it.each([
		[
			'2.1 Strictly Necessary Cookies. We place the cookie "quay_id".',
			'2.2 Analytics Cookies. We place the cookie "pier_id".',
		],
		[
			'2.1 Notwendige Cookies. Wir setzen das Cookie „quay_id“.',
			'2.2 Statistik-Cookies. Wir setzen das Cookie „pier_id“.',
		],
		[
			'Cookie tecnici. Il sito installa il cookie "quay_id".',
			'Cookie statistici. Il sito installa il cookie "pier_id".',
		],
	])('a title at the head of a paragraph holds for it: %s', (...texts) => {
		expect(rowsOf(texts.join('\n\n'))).toEqual(['quay_id necessary', 'pier_id statistical']);
	});

	it('two kinds of two sentences further up still hold', () => {
		const text = 'We set two essential cookies. The first, `quay_id`, opens. The second, `pier_id`, closes.';
		expect(rowsOf(text)).toEqual(['quay_id necessary', 'pier_id necessary']);
	});
});

it.each([
	'If you agree, Pier Ltd places the cookie "quay_id" (1 year) and Criteo the cookie "boat_id" (1 year).',
	'Wenn Sie zustimmen, setzt Pier Ltd das Cookie „quay_id“ (1 Jahr) und Criteo das Cookie „boat_id“ (1 Jahr).',
])('each cookie has the provider that stands before it: %s', (text) => {
	expect(parsePolicy({ text }, { kind: 'text' }).declarations.at(-1)?.provider).toBe('Criteo');
});
