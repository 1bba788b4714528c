import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import schema from '../../../schema/cookie-policy-1.schema.json' with { type: 'json' };
import { policyJson } from '../../../src/export/policy/policy-json.ts';
import { ImportError, parsePolicy } from '../../../src/import/index.ts';
import { violations } from '../../schema/violations.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/policies');
const sources = readdirSync(FOLDER).filter(
	(file) => !file.endsWith('.json') || /^consent-[a-z]+\.json$/.test(file),
);

const fingerprint = `sha256:${'a1'.repeat(32)}`;
const read = (file: string) => ({
	...parsePolicy({ bytes: readFileSync(join(FOLDER, file)) }, { name: file }),
	fingerprint,
});

/** A policy file as written out, with one of its fields changed. */
function changed(change: (file: Record<string, unknown>) => void): string {
	const file: Record<string, unknown> = JSON.parse(policyJson(read('tab-es.txt')));
	change(file);
	return JSON.stringify(file);
}

function refusal(text: string): unknown {
	try {
		parsePolicy({ text });
	} catch (error) {
		return error instanceof ImportError ? [error.code, ...error.substitutions] : error;
	}
	return 'read';
}

const ROW = {
	names: ['a'],
	storage: 'cookie',
	category: 'unknown',
	provider: null,
	location: null,
	purpose: null,
	party: null,
	domain: null,
	line: null,
	lifetime: null,
};
const ISSUE = { line: null, text: '', reason: 'x' };

describe('the policy file', () => {
	it.each(sources)('%s gives one that its schema allows', (file) => {
		expect(violations(JSON.parse(policyJson(read(file))), schema)).toEqual([]);
	});

	it.each(sources)('%s comes back equal when its file is read', (file) => {
		const policy = read(file);
		expect(parsePolicy({ text: policyJson(policy) })).toEqual(policy);
	});

	it('the schema refuses what is wrong', () => {
		const text = changed((file) => {
			file['sites'] = ['Not A Host'];
			file['more'] = 1;
		});
		expect(violations(JSON.parse(text), schema)).toEqual([' additionalProperties more', '/sites/0 pattern']);
	});

	it('with reasons of a newer version is read', () => {
		const declarations = [{ ...ROW, certainty: 'likely', certaintyReason: 'of-tomorrow' }];
		const issues = [{ ...ISSUE, reason: 'of-tomorrow', suggested: { names: ['a'] }, dismissed: true }];
		const policy = parsePolicy({ text: changed((file) => Object.assign(file, { declarations, issues })) });
		expect([policy.declarations, policy.issues]).toEqual([declarations, issues]);
	});

	it('of a newer version is refused by name', () => {
		expect(refusal(changed((file) => Object.assign(file, { format: 'cookie-policy/2' })))).toEqual([
			'newer-format',
			'cookie-policy/2',
		]);
	});

	it.each([
		['sites[0]', { sites: ['https://a.example'] }],
		['fingerprint', { fingerprint: null }],
		['declarations', { declarations: {} }],
		['declarations[0].names', { declarations: [{ names: [] }] }],
		[
			'declarations[0].storage',
			{ declarations: [{ names: ['a'], storage: 'disk', party: null, domain: null }] },
		],
		['issues[0].line', { issues: [{ line: 0, text: '', reason: 'x' }] }],
		['declarations[0].certainty', { declarations: [{ ...ROW, certainty: 'maybe' }] }],
		['declarations[0].certaintyReason', { declarations: [{ ...ROW, certaintyReason: 3 }] }],
		['issues[0].dismissed', { issues: [{ ...ISSUE, dismissed: 'yes' }] }],
		['issues[0].suggested', { issues: [{ ...ISSUE, suggested: ['a'] }] }],
		['issues[0].suggested.names', { issues: [{ ...ISSUE, suggested: { names: [''] } }] }],
		['issues[0].suggested.names[1]', { issues: [{ ...ISSUE, suggested: { names: ['a', 3] } }] }],
		['issues[0].suggested.lifetime', { issues: [{ ...ISSUE, suggested: { names: [], lifetime: null } }] }],
		['source.kind', { source: { kind: 'fax', url: null, name: null } }],
	])('is refused with the place of the first wrong field: %s', (place, change) => {
		expect(refusal(changed((file) => Object.assign(file, change)))).toEqual(['invalid-policy-file', place]);
	});

	it.each([
		['{"a": 1', 'broken-json'],
		['{"format": "something-else/1"}', 'foreign-json'],
		['[1, 2, 3]', 'foreign-json'],
		['   ', 'empty'],
	])('%s is none: %s', (text, code) => {
		const found = (() => {
			try {
				return parsePolicy({ text }, { name: 'a.json' }) && 'read';
			} catch (error) {
				return error instanceof ImportError ? error.code : error;
			}
		})();
		expect(found).toBe(code);
	});

	it.each([
		['%PDF-1.7 and so on', 'pdf'],
		['\u0000\u0001\u0002\u0003', 'not-text'],
	])('bytes that are no text are refused: %j', (text, code) => {
		expect(() => parsePolicy({ bytes: new TextEncoder().encode(text) })).toThrow(code);
	});
});
