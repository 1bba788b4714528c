import { expect, it } from 'vitest';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import { KNOWN_COOKIES } from '../../src/core/known/known-cookies.ts';
import { correctPage } from '../../src/correct/correct-page.ts';
import type { Change } from '../../src/correct/correction.ts';
import { madePolicy } from '../../src/correct/made/made-policy.ts';
import { proposeChanges } from '../../src/correct/propose/propose-changes.ts';
import { POLICY_LANGUAGES, policyWords } from '../../src/export/policy-words/index.ts';
import { parsePolicy } from '../../src/import/index.ts';
import { makeDeclaration, makePolicy } from '../fakes/make.ts';
import { cookieOf, inspectBy } from './inspect-by.ts';

const facts = createCookieFacts(null);
const DAY = 86_400;
/** A cookie of each role and category. */
const KNOWN = ['tarteaucitron', 'PHPSESSID', 'csrf_contao_csrf_token', 'pll_language', '_ga', '_fbp', 'datr'];
const jar = KNOWN.map((name, index) => cookieOf(name, [400, 30, null][index % 3] ?? null));
const declared = [
	makeDeclaration({
		provider: 'Opendatasoft',
		purpose: 'sessionid',
		lifetime: { text: '14', kind: 'fixed', seconds: 14 * DAY },
	}),
];
const policy = makePolicy({ declarations: declared });
const changesIn = (language: string): readonly Change[] =>
	proposeChanges(policy, inspectBy(policy, jar), facts, policyWords(language));

it('tries a cookie of each kind', () => {
	const kinds = new Set(
		KNOWN.map((name) => {
			const entry = KNOWN_COOKIES.find(({ pattern }) => pattern === name);
			return entry?.role ?? entry?.category;
		}),
	);
	expect(kinds.size).toBe(KNOWN.length);
});

it.each(POLICY_LANGUAGES)('in %s, suggestions are read as they are meant', (language) => {
	const words = policyWords(language);
	const [text] = words.platform.sessionid;
	const page = madePolicy(
		[
			makeDeclaration({
				provider: 'Opendatasoft',
				purpose: words.platform.sessionid[1],
				lifetime: { text, kind: 'fixed', seconds: 14 * DAY },
			}),
		],
		words,
	);
	const changes = changesIn(language);
	const made = correctPage(page, changes);
	expect(made.unplaced).toEqual([]);
	const read = parsePolicy({ text: made.content }, { kind: 'html' }).declarations;
	for (const { after } of changes) {
		const row = read.find(({ names }) => names.join() === after?.names.join());
		expect(row).toMatchObject({ category: after?.category, provider: after?.provider });
		expect(row?.purpose).toBe(after?.purpose?.replaceAll('\u00a0', ' '));
		expect(row?.lifetime?.seconds).toBe(after?.lifetime?.seconds);
		expect(row?.lifetime?.text).toBe(after?.lifetime?.text);
	}
});

it('puts suggestions into the language of each page, and leaves a person’s own words', () => {
	const page = madePolicy(declared, policyWords('fr'));
	const changes = changesIn('en').map((change) =>
		change.names[0] === '_ga' && change.after !== null
			? { ...change, after: { ...change.after, purpose: 'My own words' } }
			: change,
	);
	const { content } = correctPage(page, changes);
	expect(content).toContain('400 jours (plafond du navigateur)');
	expect(content).toContain('Publicité\u00a0: Meta Pixel');
	expect(content).toContain('My own words');
	expect(content).not.toMatch(/browsers’ limit|Advertising/);
});
