import { describe, expect, it } from 'vitest';
import { policyFileName, policyJson } from '../../../src/export/policy/policy-json.ts';
import { parsePolicy } from '../../../src/import/index.ts';
import { declaration, policy } from '../../options/make-policy.ts';

const SUGGESTED = {
	names: ['_ga'],
	category: 'statistical',
	provider: 'Google',
	purpose: 'Counts visits',
	lifetime: { text: '1 day', kind: 'fixed', seconds: 86_400 },
} as const;

describe('the policy file', () => {
	it('comes back equal when it is read', () => {
		const range = {
			text: '1 to 2 years',
			kind: 'range',
			seconds: 63_072_000,
			minSeconds: 31_536_000,
		} as const;
		const whole = policy({
			sites: ['data.ville-exemple.example'],
			inForce: `sha256:${'0'.repeat(64)}`,
			declarations: [
				declaration({ names: ['_pk_id.*'], page: 2, edited: true, lifetime: range }),
				declaration({ certainty: 'likely', certaintyReason: 'of-a-newer-version' }),
			],
			issues: [{ line: null, page: 3, text: '…', reason: 'odd', suggested: SUGGESTED, dismissed: true }],
		});
		expect(JSON.parse(policyJson(whole))).toEqual(whole);
		expect(parsePolicy({ text: policyJson(whole) })).toEqual(whole);
	});

	it('writes the fields in the order of the contract', () => {
		expect(Object.keys(JSON.parse(policyJson(policy())))).toEqual([
			'format',
			'sites',
			'title',
			'language',
			'date',
			'readAt',
			'fingerprint',
			'source',
			'declarations',
			'issues',
		]);
	});

	it('holds no field beyond those of the format', () => {
		const more = { ...policy(), secret: 'value', declarations: [{ ...declaration(), secret: 'value' }] };
		expect(policyJson(more)).not.toContain('secret');
	});

	it('is indented and ends in a newline, or is one line', () => {
		expect(policyJson(policy())).toMatch(/^\{\n {2}"format": "cookie-policy\/1",\n[\s\S]*\n\}\n$/);
		expect(policyJson(policy(), 'line').trimEnd()).not.toContain('\n');
	});

	it.each([
		['data.example.org', 'cookie-policy-data.example.org.json'],
		['*.example.org', 'cookie-policy-all.example.org.json'],
		['[2001:db8::1]', 'cookie-policy--2001-db8-1-.json'],
		['../../x', 'cookie-policy-..-..-x.json'],
	])('of %s is named %s', (site, name) => {
		expect(policyFileName(site)).toBe(name);
	});
});
