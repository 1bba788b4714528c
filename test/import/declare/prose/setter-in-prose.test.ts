import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const providersIn = (text: string) =>
	parsePolicy({ text }).declarations.map(({ names, provider }) => [names.join(' '), provider]);

describe('who sets cookies, as sentences that introduce them say', () => {
	it.each([
		['We rely on Baycounter (cookies: bay_id, bay_ses) to count visits.', 'Baycounter'],
		['Nous faisons appel à Comptebaie, qui dépose les cookies bay_id et bay_ses.', 'Comptebaie'],
		[
			'Wir setzen den Dienst Buchtzähler ein. Dabei werden die Cookies bay_id und bay_ses gesetzt.',
			'Buchtzähler',
		],
		['Recurrimos a Contabahía, que instala las cookies bay_id y bay_ses.', 'Contabahía'],
		['El sitio emplea la herramienta Contabahía (cookies: bay_id, bay_ses).', 'Contabahía'],
		['Ci avvaliamo del servizio Contabaia, che installa i cookie bay_id e bay_ses.', 'Contabaia'],
		['Wij schakelen Baaiteller in, dat de cookies bay_id en bay_ses plaatst.', 'Baaiteller'],
		['Recorremos ao Contabaía (cookies: bay_id, bay_ses) para contar visitas.', 'Contabaía'],
		['Korzystamy z usługi Zatokomat, która zapisuje pliki cookie bay_id i bay_ses.', 'Zatokomat'],
		['Vi använder oss av verktyget Vikräknaren, som sätter kakorna bay_id och bay_ses.', 'Vikräknaren'],
	])('%s', (sentence, provider) => {
		expect(providersIn(`# Cookies\n\n${sentence}\n`)).toEqual([
			['bay_id', provider],
			['bay_ses', provider],
		]);
	});

	it.each([
		['Nous faisons appel à Comptebaie, qui dépose les cookies suivants :', 'Comptebaie'],
		['Wir nutzen das Analysewerkzeug Buchtblick. Es setzt folgende Cookies:', 'Buchtblick'],
		['**Cookies that Baychat sets when you talk to us**', 'Baychat'],
		['**Cookies, die Buchtchat in Gesprächen setzt**', 'Buchtchat'],
		['**Cookies que Comptebaie dépose sur les cartes**', 'Comptebaie'],
		['**Cookies die Baaichat plaatst als u praat**', 'Baaichat'],
	])('over a list: %s', (line, provider) => {
		expect(providersIn(`# Cookies\n\n${line}\n\n- \`bay_id\`: 1 day\n- \`bay_ses\`: 1 day\n`)).toEqual([
			['bay_id', provider],
			['bay_ses', provider],
		]);
	});

	it('of several, each sets its own', () => {
		expect(
			providersIn(
				'# Cookies\n\nWe use Matomo (cookies: _pk_id (1 year), _pk_ses) and Hotjar (cookies: _hjOne, bay_id).\n',
			),
		).toEqual([
			['_pk_id', 'Matomo'],
			['_pk_ses', 'Matomo'],
			['_hjOne', 'Hotjar'],
			['bay_id', 'Hotjar'],
		]);
		const text =
			'# Cookies\n\nWe use Google Analytics, which sets the cookies _ga and _gid, and Baychat, which sets the cookie bay_id.\n';
		expect(providersIn(text)).toEqual([
			['_ga', 'Google Analytics'],
			['_gid', 'Google Analytics'],
			['bay_id', 'Baychat'],
		]);
	});
});
