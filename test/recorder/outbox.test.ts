import { describe, expect, it } from 'vitest';
import { createOutbox } from '../../recorder/outbox.ts';

const turn = () => new Promise((resolve) => setTimeout(resolve));

function open(isWanted: () => Promise<boolean>) {
	const sent: (readonly unknown[])[] = [];
	let quiet = 0;
	const send = (told: readonly unknown[]) => {
		sent.push(told);
		return isWanted();
	};
	return { sent, quiet: () => quiet, outbox: createOutbox(send, () => quiet++) };
}

describe('what is told to the worker', () => {
	it('goes out together with all of the same turn, in order', async () => {
		const { sent, quiet, outbox } = open(async () => true);
		outbox.put(1);
		outbox.put(2);
		await Promise.resolve();
		outbox.put(3);
		await turn();
		expect(sent).toEqual([[1, 2], [3]]);
		expect(quiet()).toBe(0);
	});

	it('fills messages of a bounded size, and loses nothing', async () => {
		const { sent, outbox } = open(async () => true);
		const all = Array.from({ length: 120 }, (_, i) => i);
		for (const one of all) outbox.put(one);
		await turn();
		expect(sent.map(({ length }) => length)).toEqual([50, 50, 20]);
		expect(sent.flat()).toEqual(all);
	});

	it.each([
		['the worker says so', async () => false],
		['it cannot be reached', () => Promise.reject(new Error('gone'))],
	])('is wanted no more when %s', async (_name, isWanted) => {
		const { quiet, outbox } = open(isWanted);
		outbox.put(1);
		await turn();
		expect(quiet()).toBe(1);
	});
});
