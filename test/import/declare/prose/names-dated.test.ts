import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const read = (text: string) =>
	parsePolicy({ text }).declarations.flatMap(({ names, lifetime }) =>
		names.map((name) => [name, lifetime?.seconds ?? null]),
	);
const namesIn = (text: string) => read(text).map(([name]) => name);

const DAY = 86_400;

describe('names in sentences below a title about cookies', () => {
	it.each([
		[
			'Cookies\n\nTick the box and there is another, club_remember, which stays for ninety days.',
			['club_remember'],
		],
		['Cookies\n\nAußerdem gibt es verein_ansicht, gültig ein Jahr.', ['verein_ansicht']],
		['Nos cookies\n\nDrupal dépose asso_sid (23 jours) et asso_prefs (un an).', ['asso_sid', 'asso_prefs']],
		['I cookie\n\nIl carrello usa bottega_cart, che resta sette giorni.', ['bottega_cart']],
		['Cookies\n\nO site grava loja_sessao (1 dia) e loja_idioma (1 ano).', ['loja_sessao', 'loja_idioma']],
		['Cookies\n\nThe shop sets cart_token and cart_sig for two weeks each.', ['cart_token', 'cart_sig']],
		['Cookies\n\nTrustpilot guarda TP.uuid (1 año).', ['TP.uuid']],
		['Cookies\n\nStorage duration: YSC: duration of the session; shop_s: 6 months', ['YSC', 'shop_s']],
	])('%s', (text, names) => {
		expect(namesIn(text)).toEqual(names);
	});

	it.each([
		'Privacy\n\nWe use cookies for the log-in. The fields user_email and user_phone are kept for two years.',
		'Cookies\n\nWe no longer use old_sid, which stayed for two years.',
		'Datenschutz\n\nDiese Seite verwendet keine Cookies. kunde_name speichern wir für zehn Jahre.',
	])('none: %s', (text) => {
		expect(namesIn(text)).toEqual([]);
	});
});

describe('names that stand together at the beginning of an item', () => {
	it.each([
		['of Markdown', '# Cookies\n\n* **club_a** und **club_b**: Anzeige (7 Tage)\n* **club_c**: Wahl (1 Tag)'],
		[
			'of a page',
			'<h1>Cookies</h1><ul><li><b>club_a</b>, <b>club_b</b> (7 dni) – wygląd</li><li><b>club_c</b> (1 dzień) – zgoda</li></ul>',
		],
		[
			'and of sentences',
			'# Kakor\n\n- club_a, club_b sparas i 7 dagar och sätts för att mäta.\n- club_c sparas i 1 dag och sätts för valet.',
		],
	])('%s', (_, text) => {
		expect(read(text)).toEqual([
			['club_a', 7 * DAY],
			['club_b', 7 * DAY],
			['club_c', DAY],
		]);
	});

	it('each with its lifetime in brackets behind them', () => {
		const text =
			'<h1>Cookies</h1><ul><li><b>_ga</b> et <b>_gid</b> (respectivement 2 ans et 24 heures) : Google</li></ul>';
		expect(read(text)).toEqual([
			['_ga', 730 * DAY],
			['_gid', DAY],
		]);
	});

	it('a term with words in brackets', () => {
		const text =
			'<h1>Cookies</h1><dl><dt>__atuvc <small>(réseaux sociaux)</small></dt><dd>Partage. Durée : un jour.</dd></dl>';
		expect(read(text)).toEqual([['__atuvc', DAY]]);
	});
});

describe('names in brackets, each with its lifetime behind a comma', () => {
	const namesOf = (text: string) =>
		parsePolicy({ text: `Cookies\n\n${text}\n` }, { kind: 'text' }).declarations.map(
			({ names, lifetime }) => [names[0], lifetime?.seconds ?? null],
		);

	it('well-known ones, and words in capitals beside names by their form', () => {
		expect(
			namesOf(
				'Advertising cookies. Google sets its own (IDE, 2 days; DSID, 1 day) and Pier too (PIR, 1 day; pier_id, 3 days).',
			),
		).toEqual([
			['IDE', 172_800],
			['DSID', 86_400],
			['PIR', 86_400],
			['pier_id', 259_200],
		]);
	});

	it('words in capitals alone are none', () => {
		expect(namesOf('Cookies. The guilds (BGR, 2 years; OGR, 1 year) are listed elsewhere.')).toEqual([]);
	});
});
