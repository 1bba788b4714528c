import type { ReadingClient } from '../../../options/reading/changed-page-model.ts';
import type { Policy } from '../../../src/core/policy/policy.ts';
import type { ReadingNotice } from '../../../src/messaging/intents/reading.ts';

export type FakeReading = ReadingClient & {
	/** By host. */
	readonly notices: Map<string, ReadingNotice>;
	readonly differences: Map<string, { before: Policy; after: Policy }>;
	/** The person's answers, in order. */
	readonly answers: string[];
};

/** Unasked readings in memory. */
export function createFakeReading(): FakeReading {
	const notices = new Map<string, ReadingNotice>();
	const differences = new Map<string, { before: Policy; after: Policy }>();
	const answers: string[] = [];
	return {
		notices,
		differences,
		answers,
		'reading.notice': async ({ host }) => notices.get(host) ?? null,
		'reading.difference': async ({ host }) => differences.get(host) ?? null,
		async 'reading.accept'({ host }) {
			answers.push(`accept ${host}`);
			notices.delete(host);
			return { undo: 'reading' };
		},
		async 'reading.dismiss'({ host }) {
			answers.push(`dismiss ${host}`);
			notices.delete(host);
			return null;
		},
	};
}
