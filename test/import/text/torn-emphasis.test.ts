import { expect, it } from 'vitest';
import { readText } from '../../../src/import/read-text.ts';

const textsOf = (text: string) =>
	readText(text).blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind));

it.each([
	['_Opening hours  \n_You may come at any time.', ['Opening hours', 'You may come at any time.']],
	['**Opening hours  \n**You may come.', ['Opening hours', 'You may come.']],
	['__Opening hours\\\n__You may come.', ['Opening hours\\', 'You may come.']],
])('emphasis that ends behind a line break is taken off: %j', (text, expected) => {
	expect(textsOf(text)).toEqual(expected);
});

it.each([
	'_quay counts visits\n_pier counts ships',
	'_ga_ is kept  \n_pk_ is not',
	'_quay is kept  \npier is not',
])('other underscores stay: %j', (text) => {
	expect(textsOf(text).map((line) => line.trim())).toEqual(text.split('\n').map((line) => line.trim()));
});
