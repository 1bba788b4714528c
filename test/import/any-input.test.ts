import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { policyJson } from '../../src/export/policy/policy-json.ts';
import { ImportError, parsePolicy } from '../../src/import/index.ts';

/** Pieces that policies and hostile files are made of: joined at random they reach further than plain strings. */
const PIECE = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 12 }),
	fc.constantFrom(
		'\n',
		'\t',
		'|',
		' | ',
		'---|---',
		'```',
		'**',
		'- ',
		'1. ',
		'# ',
		'_ga',
		'_pk_id.*',
		'sessionid',
		'Cookie name',
		'Provider',
		'Purpose',
		'Duration',
		'13 months',
		'Necessary cookies',
		'<table>',
		'<tr>',
		'<td rowspan=9>',
		'</td>',
		'<li>',
		'<dl><dt>',
		'</table>',
		'<script>',
		'<!--',
		'&amp;',
		'&#0;',
		'"',
		';',
		',',
		': ',
		'\u202e',
		'\u200b',
		'\ufeff',
		'\u0000',
		'\u001b[31m',
		'\ud83d',
		'&#27;',
		'{',
		'[',
		'__proto__',
	),
);
const SOURCE = fc.array(PIECE, { maxLength: 60 }).map((pieces) => pieces.join(''));
const KIND = fc.constantFrom(null, 'text', 'html', 'csv', 'json', 'markdown', 'site' as const);

function outcome(text: string, kind: Parameters<typeof parsePolicy>[1]) {
	try {
		return parsePolicy({ text }, kind);
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
		return error.code;
	}
}

describe('any input', () => {
	it('imports, or is refused with a reason of the closed list', () => {
		fc.assert(
			fc.property(SOURCE, KIND, (text, kind) => {
				const found = outcome(text, { kind });
				if (typeof found === 'string') return;
				for (const { names } of found.declarations) {
					expect(names.length).toBeGreaterThan(0);
					for (const name of names) {
						expect(name).not.toMatch(/^\s|\s$|[\u202a-\u202e\u200b\u2066-\u2069]|^\*?$/);
						expect(name).not.toMatch(/\p{Cc}|\p{Cs}/u);
					}
				}
				const suggested = found.issues.flatMap((issue) => issue.suggested?.names ?? []);
				for (const name of suggested) expect(name).not.toMatch(/[\p{Cc}\p{Cs}\s]/u);
			}),
			{ numRuns: 1500 },
		);
	});

	it('bytes of any kind import or are refused', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
				try {
					parsePolicy({ bytes });
				} catch (error) {
					expect(error).toBeInstanceOf(ImportError);
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('reads the same source to the same policy', () => {
		fc.assert(
			fc.property(SOURCE, KIND, (text, kind) => {
				expect(outcome(text, { kind })).toEqual(outcome(text, { kind }));
			}),
			{ numRuns: 200 },
		);
	});

	it('a policy file of our own comes back equal', () => {
		fc.assert(
			fc.property(SOURCE, (text) => {
				const found = outcome(text, { kind: 'text', name: 'a.txt' });
				if (typeof found === 'string') return;
				const policy = { ...found, fingerprint: `sha256:${'0'.repeat(64)}` };
				expect(parsePolicy({ text: policyJson(policy) })).toEqual(policy);
			}),
			{ numRuns: 300 },
		);
	});
});
