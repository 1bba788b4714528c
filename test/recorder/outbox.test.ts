import { describe, expect, it } from 'vitest';
import { createOutbox } from '../../recorder/outbox.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve));

function open(isWanted: () => Promise<boolean>) {
	const sent: (readonly unknown[])[] = [];
	let unwanted = 0;
	const send = (reports: readonly unknown[]) => {
		sent.push(reports);
		return isWanted();
	};
	return { sent, unwanted: () => unwanted, outbox: createOutbox(send, () => unwanted++) };
}

describe('reports to the worker', () => {
	it('are sent together with all of the same turn, in order', async () => {
		const { sent, unwanted, outbox } = open(async () => true);
		outbox.put(1);
		outbox.put(2);
		await Promise.resolve();
		outbox.put(3);
		await turn();
		expect(sent).toEqual([[1, 2], [3]]);
		expect(unwanted()).toBe(0);
	});

	it('are sent in messages of a bounded size, and none is lost', async () => {
		const { sent, outbox } = open(async () => true);
		const all = Array.from({ length: 120 }, (_, i) => i);
		for (const report of all) outbox.put(report);
		await turn();
		expect(sent.map(({ length }) => length)).toEqual([50, 50, 20]);
		expect(sent.flat()).toEqual(all);
	});

	it.each([
		['the worker says so', async () => false],
		['it cannot be reached', () => Promise.reject(new Error('gone'))],
	])('is wanted no more when %s', async (_name, isWanted) => {
		const { unwanted, outbox } = open(isWanted);
		outbox.put(1);
		await turn();
		expect(unwanted()).toBe(1);
	});
});
