import { expect, it } from 'vitest';
import {
	isOpenPlace,
	OPEN_REASONS,
	openPlaces,
	withDismissed,
} from '../../../src/core/policy/open-places.ts';
import type { ImportIssue } from '../../../src/core/policy/policy.ts';
import { ISSUE_REASONS } from '../../../src/import/issue-reasons.ts';

const issue = (reason: string, over: Partial<ImportIssue> = {}): ImportIssue => ({
	line: 1,
	text: '…',
	reason,
	...over,
});

it('the other reasons are ambiguities, differences between languages and what was left out on purpose, or is said not to be set', () => {
	expect(OPEN_REASONS.filter((reason) => !ISSUE_REASONS.some((other) => other === reason))).toEqual([]);
	expect(ISSUE_REASONS.filter((reason) => !isOpenPlace(issue(reason)))).toEqual([
		'invisible-characters',
		'several-categories',
		'cookie-values-left-out',
		'said-not-set',
		'declared-in-one-language',
		'languages-disagree',
	]);
});

it('open places are those that no person has dismissed; an unknown reason is none', () => {
	const open = issue('name-not-declared', { dismissed: false });
	const issues = [
		open,
		issue('name-not-declared', { dismissed: true }),
		issue('languages-disagree'),
		issue('of-a-newer-version'),
	];
	expect(openPlaces({ issues })).toEqual([open]);
});

it('a place that was dismissed stays so when the text is read again, wherever its line has moved', () => {
	const again = [
		issue('name-not-declared', { line: 9 }),
		issue('table-not-read'),
		issue('name-not-declared', { text: 'b' }),
	];
	const earlier = [
		issue('name-not-declared', { dismissed: true }),
		issue('table-not-read', { dismissed: false }),
	];
	expect(withDismissed(again, earlier).map(({ dismissed }) => dismissed)).toEqual([
		true,
		undefined,
		undefined,
	]);
});
