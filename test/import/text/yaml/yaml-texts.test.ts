import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const rowsOf = (text: string, name: string | null = 'texts.yml') =>
	parsePolicy({ text }, { name }).declarations.map(({ names, category, lifetime }) => [
		names.join(' '),
		category,
		lifetime?.text ?? null,
	]);

const TEXTS = `---
fr:
  temoins:
    page:
      title: Nos cookies
      intro_1: Ce site dépose quelques cookies.
      list_item_1: la langue choisie
      submit_button: Accepter
    mesure:
      heading: Cookies de mesure d'audience
      titres:
        name: Nom
        expires: Durée
      ga:
        name: _ga
        expires: 2 ans
      _pk_ses:
        finalite: Compter les visites
        duree: 30 minutes
  tableau:
    - nom: quai-session
      finalite: Garder la page
      duree: session
`;

describe('files of texts in YAML', () => {
	const rows = [
		['_ga', 'statistical', '2 ans'],
		['_pk_ses', 'statistical', '30 minutes'],
		['quai-session', 'unknown', 'session'],
	];

	it('hold cookies in records with a lifetime; keys name none', () => {
		expect(rowsOf(TEXTS)).toEqual(rows);
	});

	it('are known by their keys within keys, where no file has a name', () => {
		expect(rowsOf(TEXTS, null)).toEqual(rows);
	});

	it('may hold a page of HTML', () => {
		const text =
			'en:\n  page:\n    cookies:\n      body_html: "\n        <h2>Needed</h2>\n        <table><tr><th>Name</th><th>Expires</th></tr>\n        <tr><td>quay_id</td><td>2 days</td></tr></table>"\n      page_link: View cookies\n      after_text: Thanks\n';
		expect(rowsOf(text)).toEqual([['quay_id', 'necessary', '2 days']]);
	});

	it('are no lists of labels and values', () => {
		const text =
			'Cookies:\nName: _ga\nPurpose: Counts visits\nDuration: 2 years\nProvider: Lantern\nType: HTTP\n';
		expect(rowsOf(text, null)).toEqual([['_ga', 'unknown', '2 years']]);
	});
});
