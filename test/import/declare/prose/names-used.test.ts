import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../src/import/index.ts';

const namesOf = (text: string) =>
	parsePolicy({ text }, { name: 'policy.md' }).declarations.flatMap(({ names }) => names);

describe('names behind a verb, below words about cookies', () => {
	it.each([
		[
			'Cookies that keep your choice:',
			'- We may set a quay_id if you refuse.\n- We may set quay_no and quay_ref for boats.\n',
		],
		[
			'Cookies, die Ihre Wahl behalten:',
			'- Wir setzen ein quay_id, wenn Sie ablehnen.\n- Wir setzen quay_no und quay_ref für Boote.\n',
		],
		[
			'Cookies qui gardent votre choix :',
			'- Nous déposons un quay_id si vous refusez.\n- Nous déposons quay_no et quay_ref pour les bateaux.\n',
		],
		[
			'Cookies que guardan su elección:',
			'- Instalamos una quay_id si rechaza.\n- Instalamos quay_no y quay_ref para los barcos.\n',
		],
	])('%s', (title, items) => {
		expect(namesOf(`# Cookies\n\n${title}\n\n${items}`)).toEqual(['quay_id', 'quay_no', 'quay_ref']);
	});

	it('an article that ran into a name is no part of it', () => {
		expect(
			namesOf('# Cookies\n\nCookies:\n\n- We may drop a__quay_id for boats.\n- We may drop a __quay_no.\n'),
		).toEqual(['__quay_id', '__quay_no']);
	});

	it.each([
		['# Files\n\nWe use quay_id and quay_no in our code.\n'],
		['# Cookies\n\nWe do not set quay_id.\n'],
	])('not: %s', (text) => {
		expect(namesOf(text)).toEqual([]);
	});
});

describe('names alone on their lines, under words about cookies', () => {
	const LIST = '\n\nquay_id\nquay_no\nquay_ref\n';

	it('are a list', () => {
		expect(namesOf(`# Cookies\n\nOur cookies:${LIST}`)).toEqual(['quay_id', 'quay_no', 'quay_ref']);
	});

	it('say nothing new where sentences declare them', () => {
		const text = `# Cookies\n\nWe set the cookie \`quay_id\` for 2 days. A full list of our cookies:${LIST}`;
		expect(namesOf(text)).toEqual(['quay_id', 'quay_no', 'quay_ref']);
	});

	it('not elsewhere', () => {
		expect(namesOf(`# Files\n\nOur files:${LIST}`)).toEqual([]);
	});
});

it('“nötig” says that cookies are necessary', () => {
	const [row] = parsePolicy(
		{ text: 'Diese Cookies sind nötig:\n\n- quay_id: 2 Tage\n' },
		{ kind: 'text' },
	).declarations;
	expect(row?.category).toBe('necessary');
});
