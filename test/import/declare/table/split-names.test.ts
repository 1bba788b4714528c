import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const rowsOf = (text: string) =>
	parsePolicy({ text }, { name: 'policy.md' }).declarations.map(({ names, provider, purpose }) => [
		names.join(' '),
		provider,
		purpose,
	]);

it('names stand before the sentence of another column, and services in their own', () => {
	const text =
		'## Cookies\n\n| Cookie | Finalité | Durée |\n|---|---|---|\n| Quai Nuage - serveurs | quai_a, quai_b et quai_c Ces cookies répartissent la charge. | 1 jour |\n| Phare | PhareChoix Ce cookie retient le choix. | 2 jours |\n';
	expect(rowsOf(text)).toEqual([
		['quai_a quai_b quai_c', 'Quai Nuage - serveurs', 'Ces cookies répartissent la charge.'],
		['PhareChoix', 'Phare', 'Ce cookie retient le choix.'],
	]);
});

it('names stand behind the words that say which one it is', () => {
	const text =
		'## Cookies\n\n| Art des Cookies | Was er tut | Wann er endet |\n|---|---|---|\n| Besucher: hafen_id | Zählt | 2 Jahre |\n| Sitzung: hafen_sid | Zählt | 1 Tag |\n| hafen_zug | Schützt | 1 Tag |\n';
	expect(rowsOf(text).map(([name]) => name)).toEqual(['hafen_id', 'hafen_sid', 'hafen_zug']);
});

it.each([
	['Category', 'Analytics', 'statistical', null, null],
	['Type of cookie', 'Analytics', 'statistical', null, null],
	['Cookie', 'Analytics', 'statistical', null, null],
	['Catégorie', 'Mesure d’audience', 'statistical', null, null],
	['Duration', '2 years', 'unknown', null, '2 years'],
	['Cookie', 'visitor number', 'unknown', null, null],
	['Cookie', 'Phare', 'unknown', 'Phare', null],
])('the first column keeps its meaning: %s, %s', (title, cell, category, provider, lifetime) => {
	const row = (names: string) => `| ${cell} | ${names} These cookies belong to the harbour. |\n`;
	const text = `## Cookies\n\n| ${title} | Purpose |\n|---|---|\n${row('hafen_a, hafen_b')}${row('hafen_c')}`;
	const { declarations } = parsePolicy({ text }, { name: 'policy.md' });
	for (const row of declarations)
		expect([row.category, row.provider, row.lifetime?.text ?? null]).toEqual([category, provider, lifetime]);
	expect(declarations.map(({ names }) => names.join(' '))).toEqual(['hafen_a hafen_b', 'hafen_c']);
});

describe('names and a fact about them on lines of one cell', () => {
	const rowsOf = (title: string, cells: readonly string[], about: string) =>
		parsePolicy({
			text: `<h1>${about}</h1><table><tr><th>${title}</th><th>Purpose</th></tr>${cells.map((cell) => `<tr><td>${cell}</td><td>Keeps the quay</td></tr>`).join('')}</table>`,
		}).declarations;
	it.each([
		[
			'a company',
			'Name',
			['quay_id<br>Lagoon GmbH', '_ga<br>Google LLC'],
			'Cookies',
			[{ provider: 'Lagoon GmbH' }, { provider: 'Google LLC' }],
		],
		[
			'a party',
			'Naam',
			['quay_id<br><small>First party</small>', '_ga<br><small>Third party</small>'],
			'Cookies',
			[{ party: 'first' }, { party: 'third' }],
		],
		[
			'a category above',
			'Cookie',
			['Nécessaire<br>quay_id', 'Statistiques<br>tide_no'],
			'Les cookies',
			[{ category: 'necessary' }, { category: 'statistical' }],
		],
		[
			'a lifetime',
			'Cookie',
			['quay_id<br>1 año', 'tide_no<br>2 días'],
			'Cookies',
			[{ lifetime: { text: '1 año' } }, { lifetime: { text: '2 días' } }],
		],
		[
			'a kind of storage, under a title of both',
			'Nom / type',
			['quay_id<br>Cookie et stockage local', 'tide-no<br>Cookie HTTP'],
			'Les cookies',
			[{ provider: null }, { provider: null }],
		],
		[
			'a word under a name',
			'Name',
			['quay_id<br>HTTP cookie', 'tide<br>HTTP cookie'],
			'Cookies',
			[{ names: ['quay_id'] }, { names: ['tide'] }],
		],
	] as const)('%s', (_, title, cells, about, rows) => {
		expect(rowsOf(title, cells, about)).toMatchObject(rows);
	});
});

it('names on lines of a cell are a list where commas stand behind them', () => {
	const text =
		'<h1>Cookies</h1><table><tr><th>Cookie</th><th>Purpose</th></tr><tr><td>token,<br>quay_token</td><td>Keeps you signed in</td></tr><tr><td>session,<br>quay_session</td><td>Knows your session</td></tr></table>';
	expect(parsePolicy({ text }).declarations.map(({ names }) => names)).toEqual([
		['token', 'quay_token'],
		['session', 'quay_session'],
	]);
});
