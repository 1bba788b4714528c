import { describe, expect, it } from 'vitest';
import { checkGitlab } from '../../../src/check/formats/gitlab.ts';
import { violations } from '../../schema/violations.ts';
import { HOSTILE_NAMES, makeCheck, makeSite, unreachableSite, VILLE } from '../make-check.ts';
import { ENGLISH } from '../translators.ts';

/** The fields that GitLab reads (its documentation, "Code Quality report format"). */
const SCHEMA = {
	type: 'array',
	items: {
		type: 'object',
		required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
		additionalProperties: false,
		properties: {
			description: { type: 'string', minLength: 1 },
			check_name: { type: 'string', minLength: 1 },
			fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
			severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
			location: {
				type: 'object',
				required: ['path', 'lines'],
				additionalProperties: false,
				properties: {
					path: { type: 'string', pattern: '^(?!\\.?/)' },
					lines: {
						type: 'object',
						required: ['begin'],
						additionalProperties: false,
						properties: { begin: { type: 'integer', minimum: 1 } },
					},
				},
			},
		},
	},
};

const read = (sites = [VILLE]) => JSON.parse(checkGitlab(makeCheck(sites), ENGLISH));

describe('the Code Quality report of GitLab', () => {
	it('has an entry a finding, at the line of the policy', () => {
		expect(read()).toContainEqual(
			expect.objectContaining({
				check_name: 'lifetime-over-declared',
				severity: 'major',
				location: { path: 'policies/ville.txt', lines: { begin: 11 } },
			}),
		);
		expect(read()).toHaveLength(VILLE.findings.length);
	});

	it('keeps to the format, with distinct fingerprints, whatever cookies are called', () => {
		const hostile = makeSite({ cookies: HOSTILE_NAMES.map((name) => ({ name })), file: null });
		const entries = read([hostile, hostile, unreachableSite('down.test', 'No answer.')]);
		expect(violations(entries, SCHEMA)).toEqual([]);
		expect(new Set(entries.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(
			entries.length,
		);
		expect(entries).toHaveLength(hostile.findings.length + 1);
	});
});
