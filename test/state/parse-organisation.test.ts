import { describe, expect, it } from 'vitest';
import schema from '../../managed-schema.json' with { type: 'json' };
import { ORGANISATION_KEYS, parseOrganisation } from '../../src/state/parse-organisation.ts';
import { aPolicy } from '../fakes/a-policy.ts';

const NOW = Date.parse('2026-11-30T12:00:00Z');
const refusedOf = (given: Readonly<Record<string, unknown>>) =>
	parseOrganisation(given, NOW).settings.refused.map(({ place, reason }) => `${place} ${reason}`);

describe('what an organisation has set', () => {
	it('stands but for the policies that are refused, each with its place', () => {
		const good = aPolicy('a.example.org', ['a']);
		const policies = [
			good,
			{ ...good, format: 'cookie-policy/9' },
			{ ...good, declarations: [{ ...good.declarations[0], names: [] }] },
			aPolicy('a.example.org', ['b']),
			{ ...aPolicy('b.example.org', ['b']), sites: [] },
			7,
		];
		const parsed = parseOrganisation({ policies, organisation: ' Ville ', locked: true }, NOW);
		expect([...parsed.policies.keys()]).toEqual(['a.example.org']);
		expect(parsed.settings).toMatchObject({ name: 'Ville', locked: true, policySites: ['a.example.org'] });
		expect(refusedOf({ policies })).toEqual([
			'policies.1.format other-version',
			'policies.2.declarations.0.names not-a-policy',
			'policies.3.sites.0 same-site',
			'policies.4.sites no-site',
			'policies.5 not-a-policy',
		]);
	});

	it('is refused where it is of another kind, and bounded', () => {
		expect(refusedOf({ policies: {}, sites: 'x', locked: 'yes', contact: 7, policyUrls: [] })).toEqual([
			'policyUrls unknown-key',
			'locked not-yes-or-no',
			'policies not-a-list',
			'contact not-text',
			'sites not-a-list',
		]);
		const huge = { ...aPolicy('a.example.org', ['a']), title: 'x'.repeat(2_000_001) };
		expect(refusedOf({ policies: [huge] })).toEqual(['policies.0 too-large']);
		expect(refusedOf({ sites: Array.from({ length: 900 }, () => '<b>') })).toHaveLength(200);
	});

	it('may be JSON in text, as Chrome takes it', () => {
		const entry = { finding: '*', cookie: '_ga*', host: '*', reason: 'Ticket 12', until: '2026-12-31' };
		const policies = [JSON.stringify(aPolicy('a.example.org', ['a'])), '{', '"x"'];
		const accepted = [JSON.stringify(entry), 'x'];
		const { settings } = parseOrganisation({ policies, accepted }, NOW);
		expect(settings).toMatchObject({ policySites: ['a.example.org'], accepted: [entry] });
		expect(settings.refused.map(({ place }) => place)).toEqual(['policies.1', 'policies.2', 'accepted.1']);
	});

	it('has exceptions, but for those that are over or too wide', () => {
		const entry = { finding: '*', cookie: '_ga*', host: '*', reason: 'Ticket 12', until: '2026-12-31' };
		const accepted = [
			entry,
			{ ...entry, until: '2026-01-01' },
			{ ...entry, cookie: '*' },
			{ ...entry, reason: 1 },
		];
		expect(parseOrganisation({ accepted }, NOW).settings.accepted).toEqual([entry]);
		expect(refusedOf({ accepted })).toEqual([
			'accepted.1 ended-exception',
			'accepted.2 bad-exception',
			'accepted.3.reason bad-exception',
		]);
	});
});

it('has Chrome’s schema for each setting, so loose that a fault in one part takes none of the others away', () => {
	const { properties } = schema;
	expect(Object.keys(properties).sort()).toEqual([...ORGANISATION_KEYS].sort());
	for (const list of [properties.policies, properties.accepted, properties.sites])
		expect(list).toMatchObject({ type: 'array', items: { type: 'string' } });
});
