import { describe, expect, it } from 'vitest';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { proposeChanges } from '../../../src/correct/propose/propose-changes.ts';
import { policyWords } from '../../../src/export/policy-words/index.ts';
import { makeDeclaration, makePolicy } from '../../fakes/make.ts';
import { cookieOf as cookie, HOST, inspectBy } from '../inspect-by.ts';

const DAY = 86_400;
const facts = createCookieFacts(null);
const propose = (
	declarations: Parameters<typeof makeDeclaration>[0][],
	jar: Parameters<typeof inspectBy>[1],
	{ language = 'en', report = {} }: { language?: string; report?: Partial<SiteReport> } = {},
) => {
	const policy = makePolicy({ declarations: declarations.map(makeDeclaration) });
	return proposeChanges(policy, { ...inspectBy(policy, jar), ...report }, facts, policyWords(language));
};

describe('a cookie that the policy lacks', () => {
	it('comes with what is known of it, in the policy’s language, to be confirmed', () => {
		const [change] = propose([{}], [cookie('_ga_9K3ABC12XY', 400)], { language: 'fr' });
		expect(change).toMatchObject({
			kind: 'add',
			names: ['_ga_*'],
			before: null,
			after: {
				category: 'statistical',
				provider: 'Google Analytics',
				purpose: 'Mesure d’audience\u00a0: Google Analytics',
				lifetime: { text: '400 jours (plafond du navigateur)', kind: 'fixed', seconds: 400 * DAY },
			},
			suggested: ['category', 'purpose', 'provider'],
			remarks: [{ code: 'known', product: 'Google Analytics' }, { code: 'browser-cap' }],
			isTicked: true,
		});
	});
	it('is left to the person where no list knows it', () => {
		const [change] = propose([{}], [cookie('ods_zz', null)]);
		expect(change).toMatchObject({
			after: { category: 'unknown', purpose: null, provider: HOST, lifetime: { text: 'Session' } },
			suggested: ['provider'],
			remarks: [{ code: 'unknown' }],
		});
	});
	it('says of a lifetime that was not measured that it is at least so long', () => {
		const [change] = propose([{}], [cookie('ods_zz', 60)]);
		expect(change).toMatchObject({
			after: { lifetime: { text: 'at least 2 months' } },
			suggested: ['provider', 'lifetime'],
			remarks: [{ code: 'unknown' }, { code: 'at-least' }],
		});
	});
	it('is proposed as one of the platform in the platform’s words', () => {
		const [change] = propose([{ names: ['_ga'] }], [cookie('csrftoken', null)]);
		expect(change?.after?.purpose).toBe(policyWords('en').platform.csrftoken[1]);
	});
});

describe('what contradicts', () => {
	it('is a lifetime: one field changes, and other names of the row are named beside it', () => {
		const lifetime = { text: '30 minutes', kind: 'fixed', seconds: 1800 } as const;
		const changes = propose(
			[{ names: ['_pk_id.*', '_pk_ses.*'], lifetime, purpose: 'Counts' }],
			[cookie('_pk_id.1.5c2a', 60)],
		);
		expect(changes).toMatchObject([
			{
				kind: 'lifetime',
				names: ['_pk_id.*'],
				before: { lifetime },
				after: { purpose: 'Counts', lifetime: { text: 'at least 2 months' } },
				remarks: [{ code: 'at-least' }, { code: 'shares-row', names: ['_pk_ses.*'] }],
				isTicked: true,
			},
		]);
	});
	it('is a party: the row is corrected, none is added', () => {
		const jar = [cookie('both_1', null), cookie('both_2', null, { domain: 'video.tierce.example' })];
		expect(propose([{ names: ['both_*'], party: 'third' }], jar)).toMatchObject([
			{ kind: 'party', after: { party: null }, remarks: [{ code: 'both-parties' }] },
		]);
	});
	it('is a name in two categories: which is right is left to the person, the usual one is proposed', () => {
		const declarations = [
			{ names: ['_ga'], category: 'necessary' },
			{ names: ['_ga'], category: 'statistical' },
		] as const;
		expect(propose([...declarations], [cookie('_ga', null)])).toMatchObject([
			{
				kind: 'category',
				before: { category: 'necessary' },
				after: { category: 'statistical' },
				isTicked: false,
			},
		]);
	});
	it('has the same ids each time', () => {
		const make = () => propose([{}], [cookie('a_b', null), cookie('c_d', 60)]).map(({ id }) => id);
		expect(make()).toEqual(make());
		expect(new Set(make()).size).toBe(2);
	});
});

describe('a row that was never seen', () => {
	const at = inspectBy(null, []).at;
	const report = (days: number, timesSet: number): Partial<SiteReport> => {
		const policy = makePolicy({ declarations: [makeDeclaration({ names: ['old_x'] }), makeDeclaration()] });
		const { rows, unseen } = inspectBy(policy, [cookie('sessionid', null)]);
		const since = at - days * DAY * 1000;
		const history = {
			firstSeen: since,
			timesSet,
			lastCause: 'explicit' as const,
			longestLifetime: null,
			setAt: at,
			verdictChanges: 0,
		};
		return {
			watchingSince: since,
			rows: rows.map((row) => ({ ...row, history })),
			unseen: unseen.map((row) => ({
				...row,
				findings: [{ code: 'never-seen' as const, certainty: 'observed' as const, since }],
			})),
		};
	};
	const kinds = (days: number, timesSet: number) =>
		propose([{ names: ['old_x'] }, {}], [], { report: report(days, timesSet) }).map(({ kind, isTicked }) => ({
			kind,
			isTicked,
		}));
	it('is proposed for removal after a week of watching and some visits, unticked', () => {
		expect(kinds(8, 4)).toEqual([{ kind: 'remove', isTicked: false }]);
	});
	it.each([
		[0.001, 9],
		[6.9, 9],
		[30, 1],
	])('is left alone after %d days and %d settings', (days, times) => {
		expect(kinds(days, times)).toEqual([]);
	});
});
