import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const categoryUnder = (heading: string, sentence: string) =>
	parsePolicy(
		`### ${heading}\n\n${sentence}\n\nThese are the cookies:\n\n| Cookie name | Duration |\n| --- | --- |\n| quay_id | 1 year |\n`,
	).declarations[0]?.category;

it.each([
	'Without these cookies you could not use the site normally.',
	'Sans ces cookies, vous ne pourriez pas utiliser le site.',
	'Ohne diese Cookies können Sie die Seite nicht nutzen.',
	'Sin estas cookies no podría usar el sitio.',
	'Senza questi cookie non può usare il sito.',
	'Zonder deze cookies kunt u de site niet gebruiken.',
	'Sem estes cookies não pode utilizar o site.',
	'Bez tych plików cookie nie można używać strony.',
	'Utan dessa cookies kan du inte använda sidan.',
	'Uden disse cookies kan du ikke bruge siden.',
	'Bez těchto cookies nelze web používat.',
	'Sense aquestes galetes no podríeu utilitzar el lloc.',
])('“%s” denies no cookies', (sentence) => {
	expect(categoryUnder('Strictly necessary cookies', sentence)).toBe('necessary');
});

it('a sentence that denies them still does', () => {
	expect(categoryUnder('Advertising cookies', 'We do not use advertising cookies.')).not.toBe('advertising');
});
