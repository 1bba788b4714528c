import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const rowsIn = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, provider, lifetime }) =>
		[names.join(' '), provider, lifetime?.text ?? null].join('|'),
	);

describe('a table whose line breaks were lost', () => {
	it.each([
		[
			'English',
			'Cookie policy of the harbour. The table tells more. Cookie Name Provider Purpose Duration boat_id Harbour Works Counts the visits of our pages 2 years quay_lang Harbour Works Remembers the language 1 year PHPSESSID Harbour Works Keeps the page open Session',
			['boat_id|Harbour Works|2 years', 'quay_lang|Harbour Works|1 year', 'PHPSESSID|Harbour Works|Session'],
		],
		[
			'French',
			'Les cookies du port : Nom du cookie Fournisseur Finalité Durée boat_id Port Compte les visites de nos pages 2 ans quay_lang Port Retient la langue choisie 1 an PHPSESSID Port Garde la page ouverte Session',
			['boat_id|Port|2 ans', 'quay_lang|Port|1 an', 'PHPSESSID|Port|Session'],
		],
		[
			'German',
			'Cookies des Hafens. Cookie-Name Anbieter Zweck Speicherdauer boat_id Hafen Zählt die Besuche der Seiten 2 Jahre quay_lang Hafen Merkt sich die Sprache 1 Jahr PHPSESSID Hafen Hält die Seite offen Sitzung',
			['boat_id|Hafen|2 Jahre', 'quay_lang|Hafen|1 Jahr', 'PHPSESSID|Hafen|Sitzung'],
		],
		[
			'names behind other columns, and names that are words',
			'About our cookies Provider Lifetime Cookie name Purpose Harbour Works 2 years boat_id Counts the visits of our pages. Harbour Works 1 year basket Keeps what you hire. Quay Maps Session pier_map Keeps the map open. You may delete cookies in your browser.',
			['boat_id|Harbour Works|2 years', 'basket|Harbour Works|1 year', 'pier_map|Quay Maps|Session'],
		],
		[
			'two tables with titles between',
			'Cookies we need Name Provider Purpose Duration basket Harbour Works Keeps what you hire Session quay_lang Harbour Works Remembers the language 1 year Cookies that count Name Provider Purpose Duration _ga Google Tells visitors apart 2 years boat_id Quay Maps Counts visits 13 months More information is at the office of the harbour.',
			[
				'basket|Harbour Works|Session',
				'quay_lang|Harbour Works|1 year',
				'_ga|Google|2 years',
				'boat_id|Quay Maps|13 months',
			],
		],
	])('%s', (_, text, rows) => {
		expect(rowsIn(text)).toEqual(rows);
	});

	it('is read where only its sentences stand on lines of their own, and several names share a row', () => {
		const text = [
			'The table below tells more. Cookie Name Source Purpose boat_id/ boat_ref/ quay_lang Harbour Works',
			'These cookies are used to count the visits of the harbour.',
			'_fbq Facebook These cookies are used to show advertising.',
			'pier_map Harbour Works This cookie is used to keep the map.',
		].join('\n');
		expect(rowsIn(text)).toEqual([
			'boat_id boat_ref quay_lang|Harbour Works|',
			'_fbq|Facebook|',
			'pier_map|Harbour Works|',
		]);
	});

	it('titles among the words of a sentence begin none', () => {
		const text =
			'Our Cookie Policy tells the Name Provider Purpose and Duration of each cookie that we set, and the visitors of the harbour may ask for boat_plan at the Quay.';
		expect(rowsIn(text)).toEqual([]);
	});

	it('is none of cookies where its names are words with a mark of a note', () => {
		expect(
			rowsIn(
				'Speeds as indicated below. SERVICE NAME SERVICE TYPE DOWNLOAD RANGE UPLOAD RANGE MONTHLY PRICE* Internet 12 IPBB 6.1-12 Mbps .512-1.5 Mbps $10 / month Internet 10 IPBB 6-10 Mbps .6-1.0 Mbps $10 / month Internet Basic 6 IPBB 3.1-6.0 Mbps .512-1.0 Mbps $10 / month',
			),
		).toEqual([]);
	});
});
