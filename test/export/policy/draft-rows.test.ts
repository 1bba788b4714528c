import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/core/policy/policy.ts';
import type { PolicyFormat } from '../../../src/export/policy/cell-writers.ts';
import { policyDraft } from '../../../src/export/policy/policy-draft.ts';
import { makeDeclaration, makePolicy } from '../../fakes/make.ts';
import { MOMENT } from '../../popup/make-report.ts';
import {
	cookieOf as cookie,
	DRAFT_FILES as FILES,
	DRAFT_FORMATS as FORMATS,
	inspectBy,
	NOTHING_WRONG,
	readBack,
	wrongBy,
} from './inspect-by.ts';

const DAY = 86_400;

describe('what a draft does with a policy', () => {
	const draft = (policy: Policy, names: readonly string[] = [], format: PolicyFormat = 'text') =>
		policyDraft(
			policy,
			inspectBy(
				policy,
				names.map((name) => cookie(name, null)),
			),
			format,
			'en',
		);

	it('gives a name that lives longer than declared a row of its own', () => {
		const policy = makePolicy({
			declarations: [
				makeDeclaration({
					names: ['_pk_id.*', '_pk_ses.*'],
					purpose: 'Counts visits',
					lifetime: { text: '30 minutes', kind: 'fixed', seconds: 1800 },
				}),
			],
		});
		const jar = [cookie('_pk_id.1.5c2a', 60), cookie('_pk_ses.1.5c2a', 0.01)];
		const lines = policyDraft(policy, inspectBy(policy, jar), 'text', 'en').split('\n');
		expect(lines).toContain('–\t_pk_ses.*\t30 minutes\tCounts visits');
		expect(lines).toContain('–\t_pk_id.*\tat least 2 months (to be checked)\tCounts visits');
	});

	it('corrects a lifetime that the older layout has in the purpose, in its place', () => {
		const policy = makePolicy({
			declarations: [
				makeDeclaration({
					names: ['map_view'],
					location: 'front office',
					purpose: 'Map: keeps the view for 1 month, then forgets it',
					lifetime: { text: '1 month', kind: 'fixed', seconds: 30 * DAY },
				}),
			],
		});
		const jar = [cookie('map_view', 90)];
		const text = policyDraft(policy, inspectBy(policy, jar), 'text', 'en');
		expect(text).toContain(
			'–\tMap (front office)\tmap_view\tkeeps the view for at least 3 months (to be checked), then forgets it',
		);
	});

	it('corrects whose a cookie is, and adds no row for it', () => {
		const policy = makePolicy({
			declarations: [
				makeDeclaration({ names: ['vid_plain', 'map_view'], party: 'first', purpose: 'Shows' }),
				makeDeclaration({ names: ['both_*'], party: 'third', purpose: 'Counts' }),
			],
		});
		const elsewhere = { domain: 'video.tierce.example' };
		const jar = [
			cookie('vid_plain', null, elsewhere),
			cookie('map_view', null),
			cookie('both_1', null),
			cookie('both_2', null, elsewhere),
		];
		const draft = policyDraft(policy, inspectBy(policy, jar), 'text', 'en');
		expect(wrongBy(readBack(draft, 'a.txt'), jar)).toEqual(NOTHING_WRONG);
		const rows = readBack(draft, 'a.txt').declarations;
		expect(rows.map(({ names, party, purpose }) => [names[0], party, purpose])).toEqual([
			['map_view', 'first', 'Shows'],
			['vid_plain', 'third', 'Shows'],
			['both_*', null, 'Counts'],
		]);
	});

	it('leaves a lifetime alone that is longer than the real one', () => {
		const policy = makePolicy({
			declarations: [
				makeDeclaration({ lifetime: { text: '2 weeks by default', kind: 'fixed', seconds: 14 * DAY } }),
			],
		});
		const text = policyDraft(policy, inspectBy(policy, [cookie('sessionid', 1)]), 'text', 'en');
		expect(text).toContain('sessionid\t2 weeks by default\t');
	});

	it('spells out a number whose unit stood in the heading of its column', () => {
		const policy = makePolicy({
			declarations: [makeDeclaration({ lifetime: { text: '365', kind: 'fixed', seconds: 365 * DAY } })],
		});
		expect(draft(policy)).toContain('sessionid\t12 months\t');
	});

	it('keeps several names of one row apart from the marks of a text', () => {
		const names = ['_ga*', 'map_*', '_b_'];
		const policy = makePolicy({ declarations: [makeDeclaration({ names })] });
		for (const format of FORMATS) {
			const { declarations } = readBack(
				policyDraft(policy, inspectBy(policy, []), format, 'en'),
				FILES[format],
			);
			expect(declarations.map((declaration) => declaration.names)).toEqual([names]);
		}
	});

	it('lists a name declared in two categories once, with a note to choose one', () => {
		const policy = makePolicy({
			declarations: [
				makeDeclaration({ names: ['text_size', 'theme'], category: 'functional', purpose: 'Looks' }),
				makeDeclaration({ names: ['text_size'], category: 'necessary', purpose: 'Reading' }),
			],
		});
		const text = draft(policy);
		expect(text.match(/text_size/g)).toHaveLength(2);
		expect(text).toContain(
			'Looks / Reading [text_size also stands under “Strictly necessary cookies”: please choose one]',
		);
		expect(readBack(text, 'a.txt').declarations.map(({ names, category }) => [names, category])).toEqual([
			[['text_size', 'theme'], 'functional'],
		]);
	});

	it('keeps rows apart that declare one name for two domains, parties or kinds of storage', () => {
		const policy = makePolicy({
			declarations: [
				makeDeclaration({ names: ['vid_a'], domain: 'video.tierce.example', party: 'third' }),
				makeDeclaration({ names: ['vid_a'], party: 'first' }),
				makeDeclaration({ names: ['vid_a'], storage: 'localStorage' }),
			],
		});
		for (const format of FORMATS) {
			const back = readBack(draft(policy, [], format), FILES[format]);
			expect(back.declarations.map(({ domain, party, storage }) => [domain, party, storage])).toEqual([
				['video.tierce.example', 'third', 'cookie'],
				[null, 'first', 'cookie'],
				[null, null, 'localStorage'],
			]);
		}
	});

	it('marks a name that was never seen, with since when, and keeps its row', () => {
		const policy = makePolicy({ declarations: [makeDeclaration({ purpose: 'Signing in' })] });
		const report = inspectBy(policy, []);
		const [unseen] = report.unseen;
		if (unseen === undefined) throw new Error('sessionid is seen');
		const finding = { code: 'never-seen', certainty: 'observed', since: MOMENT - 19 * DAY * 1000 } as const;
		const unseenSince = { ...report, unseen: [{ ...unseen, findings: [finding] }] };
		expect(policyDraft(policy, unseenSince, 'text', 'en')).toContain(
			'sessionid\t–\tSigning in [sessionid: not met since November 3, 2026, please review]',
		);
		const watched = { ...report, watchingSince: MOMENT };
		expect(policyDraft(policy, watched, 'text', 'en')).not.toContain('review');
	});

	it('declares three cookies that differ in an id by one row', () => {
		const text = draft(makePolicy(), ['_ga_7QLUMIERE1', '_ga_9ZCLAIRVAL', '_ga_0XBOURGJOLI']);
		expect(text.match(/_ga/g)).toHaveLength(1);
		expect(text).toContain('\t_ga_*\t');
	});

	it('declares undeclared entries of the page’s own storage, with their kind', () => {
		const report = {
			...inspectBy(makePolicy(), [cookie('sessionid', null)]),
			storage: {
				at: MOMENT,
				incomplete: [],
				rows: [
					{
						storage: 'localStorage',
						name: 'map_view',
						verdict: { verdict: 'undeclared', reason: 'no-match', nearest: [] },
					},
				],
			},
		} as const;
		for (const format of FORMATS) {
			const { declarations } = readBack(policyDraft(makePolicy(), report, format, 'en'), FILES[format]);
			expect(declarations.map(({ names, storage }) => [names[0], storage])).toEqual([
				['sessionid', 'cookie'],
				['map_view', 'localStorage'],
			]);
		}
	});

	it('runs no markup that a name, or the policy itself, holds', () => {
		const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
		const policy = makePolicy({
			title: hostile,
			declarations: [
				makeDeclaration({
					names: [hostile],
					provider: hostile,
					purpose: hostile,
					lifetime: { text: hostile, kind: 'unknown', seconds: null },
				}),
			],
		});
		const html = draft(policy, [hostile, `${hostile}2`], 'html');
		const tags = new Set(html.match(/<[^>]*>/g));
		expect(
			[...tags]
				.map((tag) => tag.replace('/', ''))
				.filter((tag) => !/^<(?:h[23]|table|thead|tbody|t[rhd]|code)>$/.test(tag)),
		).toEqual([]);
	});
});
