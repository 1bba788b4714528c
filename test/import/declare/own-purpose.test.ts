import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const categoryOf = (above: string, purpose: string) =>
	parsePolicy(
		{ text: `# Cookies\n\n${above}\n\n| Name | Purpose |\n|---|---|\n| quay_id | ${purpose} |\n` },
		{ kind: 'text' },
	).declarations[0]?.category;

const LOOSE = [
	'These cookies are necessary to show you the port, and for the improvement of our services:',
	'Ces cookies sont nécessaires pour afficher le port et pour améliorer nos services :',
	'Diese Cookies sind notwendig, um den Hafen zu zeigen, und für die Verbesserung der Dienste:',
	'Estas cookies son necesarias para mostrar el puerto y para mejorar los servicios:',
	'Deze cookies zijn noodzakelijk om de haven te tonen en voor betere diensten:',
];

describe('what a row says of itself beats a sentence that goes on with another purpose', () => {
	it.each(LOOSE)('%s', (above) => {
		expect(categoryOf(above, 'Analytics')).toBe('statistical');
		expect(categoryOf(above, 'Marketing and analytics')).toBe('advertising');
		expect(categoryOf(above, 'Learns how visitors use the port')).toBe('statistical');
		expect(categoryOf(above, 'Keeps the boat that you chose')).toBe('necessary');
	});

	it('not one that states a category and nothing else', () => {
		const above = 'These cookies are necessary for the port to work:';
		expect(categoryOf(above, 'Learns how visitors use the port')).toBe('necessary');
	});
});

describe('a column for purposes that holds the names of categories', () => {
	it.each([
		['Purpose', 'Strictly necessary', 'Necessary', 'Functional', 'Analytics', 'Marketing'],
		['Finalité', 'Essentiel', 'Nécessaire', 'Fonctionnel', 'Statistiques', 'Publicité'],
		['Zweck', 'Essenziell', 'Notwendig', 'Funktional', 'Statistik', 'Marketing'],
		['Finalidad', 'Técnica', 'Necesaria', 'Funcional', 'Analítica', 'Publicidad'],
		['Finalità', 'Tecnico', 'Necessario', 'Funzionalità', 'Statistica', 'Pubblicità'],
		['Doel', 'Technisch', 'Noodzakelijk', 'Functioneel', 'Statistieken', 'Marketing'],
		['Cel', 'Niezbędne', 'Niezbędne', 'Funkcjonalne', 'Statystyka', 'Reklama'],
		['Finalidade', 'Técnico', 'Necessário', 'Funcional', 'Estatística', 'Publicidade'],
		['Ändamål', 'Nödvändig', 'Nödvändiga', 'Funktionell', 'Statistik', 'Marknadsföring'],
	])('%s: they are the categories, and the purposes too', (title, ...words) => {
		const categories = ['necessary', 'necessary', 'functional', 'statistical', 'advertising'];
		const rows = words.map((word, index) => [`quay_${index}`, word] as const);
		const table = `Name\t${title}\n${rows.map((row) => row.join('\t')).join('\n')}`;
		const json = JSON.stringify({ cookies: rows.map(([name, purpose]) => ({ name, purpose })) });
		for (const text of [`# Cookies\n\n${table}\n`, json])
			expect(parsePolicy({ text }).declarations.map(({ purpose, category }) => [purpose, category])).toEqual(
				words.map((word, index) => [word, categories[index]]),
			);
	});
});

describe('a column that says only what may be refused', () => {
	it.each([
		['Purpose', 'Required', 'Analytics', 'Optional'],
		['Finalidad', 'Necesaria / Opcional', 'Analítica', 'Opcional'],
		['Zweck', 'Art', 'Statistik', 'Optional'],
		['Finalité', 'Catégorie', 'Statistiques', 'Facultatif'],
	])('leaves the category to that of purposes: %s, %s', (purpose, kind, word, answer) => {
		const { declarations } = parsePolicy(`Cookie\t${purpose}\t${kind}\nquay_id\t${word}\t${answer}\n`);
		expect(declarations.map(({ category }) => category)).toEqual(['statistical']);
	});
});

describe('a category’s name as the label of a purpose', () => {
	it.each([
		['Technical: keeps the boat that you chose', 'necessary'],
		['Technique : garde le bateau choisi', 'necessary'],
		['Technisch: merkt sich das Boot', 'necessary'],
		['Técnica: guarda el barco', 'necessary'],
		['Tecnico: conserva la barca', 'necessary'],
		['Technisch – onthoudt de boot', 'necessary'],
		['Técnico: guarda o barco', 'necessary'],
		['Essential: keeps the boat', 'necessary'],
		['Functioneel: onthoudt de boot', 'functional'],
		['Fonctionnel : garde le bateau', 'functional'],
		['Security: checks the boat', 'unknown'],
		['Authentication: of the captain', 'unknown'],
		['Boat: keeps the technical drawing', 'unknown'],
	])('%s', (purpose, category) => {
		expect(categoryOf('What we set.', purpose)).toBe(category);
	});
});

describe('a sentence or a bracket that is a category and nothing else', () => {
	it.each([
		['Essential. Keeps your place.', 'necessary'],
		['Keeps your place. Strictly necessary.', 'necessary'],
		['Functional. Big or small letters.', 'functional'],
		['Funktional. Große oder kleine Schrift.', 'functional'],
		['Garde la liste (publicité)', 'advertising'],
		['Cuánta gente viene. Estadística.', 'statistical'],
		['Onthoudt uw plek (noodzakelijk)', 'necessary'],
		['Security. Checks the boat.', 'unknown'],
		['Keeps your consent (statistics)', 'unknown'],
	])('%s', (purpose, category) => {
		expect(categoryOf('What we set.', purpose)).toBe(category);
	});

	it('is nearer than the words above', () => {
		expect(categoryOf('Necessary cookies', 'Statistics. Counts boats.')).toBe('statistical');
	});
});
