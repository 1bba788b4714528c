import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import type { SourcePage } from '../../src/core/policy/source-page.ts';
import { correctPage } from '../../src/correct/correct-page.ts';
import { proposeChanges } from '../../src/correct/propose/propose-changes.ts';
import { policyWords } from '../../src/export/policy-words/index.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { makePolicy } from '../fakes/make.ts';
import { cookieOf, inspectBy, NOTHING_WRONG, wrongBy } from './inspect-by.ts';
import { LAYOUTS, type PageRow } from './layouts.ts';

const facts = createCookieFacts(null);
const policyOf = ({ content, kind }: SourcePage) => makePolicy(parsePolicy({ text: content }, { kind }));

const rowArb = fc.record({
	provider: fc.constantFrom('Matomo', 'Example Ltd', 'Opendatasoft'),
	purpose: fc.constantFrom(
		'Counts visits',
		'Keeps your language',
		'Protects forms against forgery',
		'Shows what you looked at last',
	),
	duration: fc.constantFrom('2 years', '13 months', '30 minutes', '6 months', '1 day', 'Session'),
	category: fc.constantFrom<PageRow['category']>('Strictly necessary', 'Statistical', 'Advertising'),
});
const DECLARED = [
	'csrftoken',
	'sessionid',
	'_pk_id',
	'lm_view',
	'_ga',
	'_gid',
	'portal_lang',
	'cookies_preferences',
	'_gat_main',
];
const rowsArb = fc
	.array(rowArb, { minLength: 3, maxLength: DECLARED.length })
	.map((rows) => rows.map((row, index): PageRow => ({ ...row, name: DECLARED[index] ?? '' })));
const nameArb = fc.oneof(
	fc.constantFrom(...DECLARED),
	fc.constantFrom(
		'_fbp',
		'_hjSessionUser_12345',
		'_ga_ABC123DEF4',
		'ods_new',
		'NID',
		'x-y.z',
		'd4f',
		'Visitor',
		'_uetsid',
		'tarteaucitron',
	),
	fc.constantFrom('<b>x_y</b>', 'a|b_c', 'q"onload=_x', '&lt;_z', "it's_mine"),
);
const jarArb = fc.uniqueArray(
	fc.record({
		name: nameArb,
		days: fc.constantFrom(null, 0.02, 1, 30, 182, 365, 395, 400),
		third: fc.constantFrom(false, false, false, true),
	}),
	{ selector: ({ name }) => name, minLength: 1, maxLength: 7 },
);

it.each(Object.keys(LAYOUTS))('%s: what comes out is read as true, and all else is the source', (layout) => {
	fc.assert(
		fc.property(rowsArb, jarArb, (rows, jar) => {
			const page = LAYOUTS[layout]?.(rows) as SourcePage;
			const policy = policyOf(page);
			const cookies = jar.map(({ name, days, third }) =>
				cookieOf(name, days, third ? { domain: 'video.tierce.example' } : {}),
			);
			const changes = proposeChanges(policy, inspectBy(policy, cookies), facts, policyWords('en'));
			const made = correctPage(page, changes);
			expect(made.unplaced).toEqual([]);
			let source = made.content;
			for (const { from, to, before } of made.places.toReversed())
				source = source.slice(0, from) + before + source.slice(to);
			expect(source).toBe(page.content);
			expect(wrongBy(policyOf({ ...page, content: made.content }), cookies)).toEqual(NOTHING_WRONG);
			if (page.kind === 'html') expect(made.content).not.toMatch(/<b>x_y|"onload=/);
			// Nothing more to do.
			const again = policyOf({ ...page, content: made.content });
			expect(proposeChanges(again, inspectBy(again, cookies), facts, policyWords('en'))).toEqual([]);
		}),
		{ numRuns: Number(process.env['RUNS'] ?? 15) },
	);
});
