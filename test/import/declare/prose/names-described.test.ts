import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const namesIn = (text: string) => parsePolicy(text).declarations.flatMap(({ names }) => names);

describe('names that a text lists one after the other, each with what it is behind a comma', () => {
	it.each([
		'Here is a list of the cookies that we use. quay_id, unique token, sessional, Keeps the berth. quay_visit, no data held, Counts the visits quay_uniq, expires at midnight, Counts those who visit.',
		'Voici la liste des cookies que nous utilisons. quay_id, jeton unique, garde la place. quay_visit, aucune donnée, compte les visites. quay_uniq, expire à minuit, compte les visiteurs.',
		'Hier sind die Cookies, die wir verwenden. quay_id, eindeutige Kennung, hält den Platz. quay_visit, keine Daten, zählt die Besuche. quay_uniq, endet um Mitternacht, zählt die Besucher.',
	])('%s', (text) => {
		expect(namesIn(`Cookies\n\n${text}\n`)).toEqual(['quay_id', 'quay_visit', 'quay_uniq']);
	});

	it('two of them are none', () => {
		const text =
			'Our cookies are no quay_type, which is a word of the harbour, or berth_type, which is one too.';
		expect(namesIn(`Cookies\n\n${text}\n`)).toEqual([]);
	});
});
