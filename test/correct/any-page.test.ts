import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { correctPage } from '../../src/correct/correct-page.ts';
import type { Change } from '../../src/correct/correction.ts';
import { elementsIn, readHtmlTree } from '../../src/correct/html/html-tree.ts';
import { attributesOf } from '../../src/correct/html/start-tag.ts';
import { sourceOfPage } from '../../src/correct/source/source-page.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { aDeclaration } from '../fakes/a-policy.ts';
import { htmlPage, textPage } from './pages.ts';

const PIECES = [
	'<table>',
	'</table>',
	'<tr>',
	'</tr>',
	'<td>',
	'</td>',
	'<td rowspan="0">',
	'<th colspan=3>',
	'<ul>',
	'<li>',
	'</li>',
	'</ul>',
	'<dl><dt>',
	'<dd>',
	'<p>',
	'</p>',
	'<h2>Advertising cookies</h2>',
	'<script>',
	'</script>',
	'<!--',
	'-->',
	'<div class="x',
	'">',
	'&amp;',
	'&#0;',
	'&',
	'<',
	'>',
	'\u0000',
	'\ud800',
	'\r\n',
	'\n',
	'\t',
	' | ',
	'|',
	'---|---',
	'_ga',
	'_gid',
	'IDE',
	'2 years',
	'24 hours',
	'Session',
	'Name',
	'Duration',
	'Purpose',
	'Counts visits',
	'The cookie ',
	' ',
	'- ',
	'# ',
	'`',
	'**',
] as const;
const declared = aDeclaration(['_gid'], { lifetime: { text: '24 hours', kind: 'fixed', seconds: 86_400 } });
const change = (fields: Partial<Change>): Change => ({
	id: fields.kind ?? 'add',
	kind: 'add',
	names: ['_gid'],
	before: declared,
	after: null,
	suggested: [],
	remarks: [],
	isTicked: true,
	...fields,
});
const CHANGES: readonly Change[] = [
	change({
		names: ['_fbp'],
		before: null,
		after: aDeclaration(['_fbp'], { category: 'advertising', purpose: '<b>&' }),
	}),
	change({
		kind: 'lifetime',
		after: { ...declared, lifetime: { text: '2 days', kind: 'fixed', seconds: 172_800 } },
	}),
	change({ kind: 'party', after: { ...declared, party: 'third' } }),
	change({ kind: 'category', after: { ...declared, category: 'statistical' } }),
	change({ kind: 'remove', names: ['_ga'] }),
];

it('any page: all but the places stays, and nothing of a change becomes markup', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }),
			fc.boolean(),
			fc.subarray([...CHANGES]),
			(pieces, isText, changes) => {
				const content = pieces.join('');
				const made = correctPage(isText ? textPage(content) : htmlPage(content), changes);
				let source = made.content;
				for (const { from, to, before } of made.places.toReversed())
					source = source.slice(0, from) + before + source.slice(to);
				expect(source).toBe(content);
				expect(made.content).not.toContain('<b>');
			},
		),
		{ numRuns: 300 },
	);
});

it('any page: what is stored of it holds no script, field or comment', () => {
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...PIECES, '<input value="secret">', '<p onclick="secret">', '<style>'), {
				maxLength: 40,
			}),
			(pieces) => {
				const text = `<p>${pieces.join('')}`;
				const { page } = sourceOfPage(text, {
					...parsePolicy({ text: 'x' }),
					declarations: [],
					source: { kind: 'html', url: null, name: null },
				});
				const content = page?.content ?? '';
				for (const { tag, from, innerFrom } of elementsIn(readHtmlTree(content))) {
					expect(['script', 'style', 'input', 'textarea']).not.toContain(tag);
					const names = attributesOf(content.slice(from, innerFrom)).map(({ name }) => name);
					expect(names.filter((name) => name.startsWith('on'))).toEqual([]);
				}
				const comments: string[] = [];
				new Parser({ oncomment: (text) => comments.push(text) }).end(content);
				expect(comments).toEqual([]);
			},
		),
		{ numRuns: 300 },
	);
});
