import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsOf, type RowFields } from '../../../options/declarations/row-fields.ts';
import { namesTyped, readFields } from '../../../options/declarations/row-reading.ts';
import type { Declaration } from '../../../src/core/policy/policy.ts';
import { declaration } from '../make-policy.ts';

const NOWHERE = { line: null };
const typed = (over: Partial<RowFields>, before: Declaration | null = null) =>
	readFields({ ...fieldsOf(before), ...over }, before, NOWHERE);

describe('names as a person types them', () => {
	it.each([
		['_ga', ['_ga']],
		['_ga, _gid;_ga', ['_ga', '_gid']],
		['_pk_id.*  _pk_ses.*', ['_pk_id.*', '_pk_ses.*']],
		['_gat_UA-XXXXXX-X', ['_gat_UA-XXXXXX-X']],
		['_ga_<container-id>', ['_ga_*']],
		['', []],
		[' , ', []],
	])('%j is %j', (text, names) => {
		expect(namesTyped(text, 'cookie')).toEqual(names);
	});

	it('may hold blanks and brackets where they name no cookie', () => {
		expect(namesTyped('player volume, list<1>', 'localStorage')).toEqual(['player volume', 'list<1>']);
	});
});

describe('a row as a person types it', () => {
	it('is read with its lifetime understood', () => {
		expect(typed({ names: '_ga', lifetime: ' 13 mois ', provider: ' Piano ', party: 'third' })).toEqual({
			declaration: declaration({
				names: ['_ga'],
				category: 'unknown',
				provider: 'Piano',
				purpose: null,
				party: 'third',
				lifetime: { text: '13 mois', kind: 'fixed', seconds: 34_145_280 },
			}),
		});
	});

	it('says that a lifetime is not understood, and keeps its words', () => {
		expect(typed({ names: '_ga', lifetime: 'thirteen moons' })).toMatchObject({
			declaration: { lifetime: { text: 'thirteen moons', kind: 'unknown', seconds: null } },
		});
	});

	it.each([
		[{ names: ' ' }, 'names'],
		[{ names: '*' }, 'names-too-wide'],
		[{ names: '_ga, _*_' }, 'names-too-wide'],
		[{ names: '_ga', domain: 'not a host' }, 'domain'],
	])('%j is refused for its %s', (over, wrong) => {
		expect(typed(over)).toEqual({ wrong });
	});

	it('takes a domain in canonical form', () => {
		expect(typed({ names: '_ga', domain: '.Données.Example' })).toMatchObject({
			declaration: { domain: 'xn--donnes-eva.example' },
		});
	});

	it('keeps where the row stands', () => {
		expect(readFields({ ...fieldsOf(null), names: 'a' }, null, { line: 3, page: 2 })).toMatchObject({
			declaration: { line: 3, page: 2 },
		});
	});

	it('keeps every field that was not touched, however odd', () => {
		const text = fc.string({ unit: 'binary' });
		const odd = fc.record({
			names: fc.array(text, { minLength: 1 }).map((names) => [...names, 'a']),
			provider: fc.option(text),
			purpose: fc.option(text),
			lifetime: fc.option(text.map((words) => ({ text: words, kind: 'fixed' as const, seconds: 7 }))),
		});
		fc.assert(
			fc.property(odd, (over) => {
				const before = declaration({ ...over, names: over.names.filter((name) => !name.includes('*')) });
				expect(typed({ category: 'social' }, before)).toEqual({
					declaration: { ...before, category: 'social' },
				});
			}),
		);
	});
});
