import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const rows = (...lines: string[]) =>
	`<h1>Cookies</h1><table>${lines.map((line) => `<tr>${line}</tr>`).join('')}</table>`;
const read = (page: string) =>
	parsePolicy({ text: page }, { name: 'x.html' }).declarations.map(({ names, lifetime, category }) => [
		names.join(),
		lifetime?.text ?? null,
		category,
	]);

describe('a table without a column of names', () => {
	it.each([
		[
			'in the purpose',
			rows(
				'<th>Tjeneste<th>Formål<th>Varighed',
				'<td>Hafen Kort<td>Viser kortet<td>–',
				'<td>Google Analytics<td>Tæller besøg. Sætter <code>_ga</code> og <code>hafen_ref</code>.<td>2 år',
			),
			[['_ga,hafen_ref', '2 år', 'statistical']],
		],
		[
			'each behind its lifetime',
			rows(
				'<th>Tipo<th>Finalidad<th>Duración',
				'<td>Analíticas<td>Medir las visitas<td>2 años (<code>_ga</code>) / sesión (<code>puerto_id</code>)',
			),
			[
				['_ga', '2 años', 'statistical'],
				['puerto_id', 'sesión', 'statistical'],
			],
		],
		[
			'in brackets behind the service',
			rows('<th>Dienst<th>Zweck<th>Speicherdauer', '<td>Google Analytics (_gid)<td>Zählt Besuche<td>1 Tag'),
			[['_gid', '1 Tag', 'statistical']],
		],
	])('declares those that its cells mention: %s', (_, page, declared) => {
		expect(read(page)).toEqual(declared);
	});

	it.each([
		[
			'what it denies behind the names',
			rows(
				'<th>Anbieter<th>Zweck<th>Dauer',
				'<td>Google<td>_ga und _gid werden nicht gesetzt.<td>2 Jahre',
				'<td>Meta<td>Le cookie _fbp n’est plus utilisé<td>3 mois',
			),
		],
		[
			'an example of a value',
			rows(
				'<th>Service<th>Purpose<th>Duration',
				'<td>Harbour<td>begins with <code>quay_k3hG7sQ9pLx2ZtV8</code><td>1 day',
			),
		],
		[
			'what is no cookie',
			rows(
				'<th>Service<th>Purpose<th>Retention',
				'<td>Login<td>stores the field <code>user_id</code> in our database<td>2 years',
			).replace('Cookies', 'Data'),
		],
		['what it denies', rows('<th>Service<th>Purpose', '<td>Harbour<td>Never sets _ga', '<td>Quay<td>A map')],
		[
			'words',
			rows('<th>Service<th>Purpose<th>Duration', '<td>Harbour<td>Shows the <code>map</code><td>1 day'),
		],
	])('declares nothing of %s', (_, page) => {
		expect(read(page)).toEqual([]);
	});
});

it('names that follow well-known ones in a list are names too, and who sets them stands before them', () => {
	const page = rows(
		'<th>Types of cookies<th>Who serves these cookies<th>How to refuse',
		'<td>Analytics cookies<td>harbour.example<br>https://www.harbour.example<br>_ga,<br>_gat,<br>QUAY_STG,<br>QUAY_DATA_TRACK<td>In your settings',
	);
	const { declarations } = parsePolicy({ text: page }, { name: 'x.html' });
	expect(declarations.map(({ names, provider }) => [names, provider])).toEqual([
		[['_ga', '_gat', 'QUAY_STG', 'QUAY_DATA_TRACK'], 'harbour.example'],
	]);
});
