import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { policyKind, StoredReportSchema } from '../../src/state/stored-kinds.ts';
import { pack, type StoredKind, unpack } from '../../src/state/stored-value.ts';
import { aDeclaration, aPolicy } from '../fakes/a-policy.ts';

/** Version 1 was a text, version 2 an object, version 3 adds a number. */
const kind: StoredKind<{ name: string; count: number }> = {
	prefix: 'x:',
	schema: v.object({ name: v.string(), count: v.number() }),
	migrations: [
		(old) => ({ name: v.parse(v.string(), old) }),
		(old) => ({ ...v.parse(v.object({ name: v.string() }), old), count: 0 }),
	],
};

describe('a stored value', () => {
	it('is read as it was written', () => {
		expect(unpack(kind, pack(kind, { name: 'a', count: 2 }))).toEqual({
			ok: true,
			value: { name: 'a', count: 2 },
		});
	});

	it.each([
		[1, 'a'],
		[2, { name: 'a' }],
		[3, { name: 'a', count: 0 }],
	])('of version %i is migrated', (version, value) => {
		expect(unpack(kind, { version, value })).toEqual({ ok: true, value: { name: 'a', count: 0 } });
	});

	it('of a newer version is refused as such, whatever its form', () => {
		const stored = { version: 4, value: { name: 'a', count: 0 } };
		expect(unpack(kind, stored)).toEqual({ ok: false, reason: 'newer-format' });
	});

	it.each([
		[undefined],
		[null],
		['a'],
		[{ name: 'a', count: 0 }],
		[{ version: 0, value: 'a' }],
		[{ version: 1.5, value: 'a' }],
		[{ version: '3', value: { name: 'a', count: 0 } }],
		[{ version: 1, value: 7 }],
		[{ version: 3, value: { name: 'a' } }],
	])('that is %j is unreadable, without an error', (stored) => {
		expect(unpack(kind, stored)).toEqual({ ok: false, reason: 'unreadable' });
	});

	it('never makes the reader throw', () => {
		fc.assert(
			fc.property(fc.anything(), fc.integer(), (value, version) => {
				unpack(policyKind, value);
				unpack(policyKind, { version, value });
				v.safeParse(StoredReportSchema, value);
			}),
		);
	});
});

describe('a stored policy', () => {
	const site = 'lumiere.opendatasoft.com';

	it('keeps every field of the policy file', () => {
		const lifetime = { text: '1 to 2 days', kind: 'range', seconds: 172_800, minSeconds: 86_400 } as const;
		const declaration = aDeclaration(['_ga*'], {
			party: 'third',
			domain: 'x.test',
			lifetime,
			line: 3,
			page: 2,
			certainty: 'likely',
			certaintyReason: 'plain-word',
		});
		const issue = {
			line: 4,
			text: 'what?',
			reason: 'row-without-a-cookie-name',
			suggested: { names: ['a'], purpose: 'x', lifetime },
			dismissed: true,
		};
		const policy = aPolicy(site, [], { declarations: [declaration], issues: [issue] });
		const stored = JSON.parse(JSON.stringify(pack(policyKind, { policy, savedAt: 1, versions: 1 })));
		expect(unpack(policyKind, stored)).toEqual({ ok: true, value: { policy, savedAt: 1, versions: 1 } });
	});

	it.each([
		['a category of its own', { category: 'tasty' }],
		['no names', { names: [] }],
		['a domain that is an address', { domain: 'https://x.test' }],
		['a lifetime in words alone', { lifetime: '2 years' }],
		['a line before the first', { line: 0 }],
	])('with %s is unreadable', (_, fields) => {
		const policy = { ...aPolicy(site, []), declarations: [{ ...aDeclaration(['a']), ...fields }] };
		const stored = { version: 1, value: { policy, savedAt: 1, versions: 1 } };
		expect(unpack(policyKind, stored)).toEqual({ ok: false, reason: 'unreadable' });
	});
});
