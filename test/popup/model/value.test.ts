import { expect, it } from 'vitest';
import { createValue } from '../../../popup/model/value.ts';

it('tells what it holds at once, then every change, until it is stopped', () => {
	const value = createValue(1);
	const seen: number[] = [];
	const stop = value.subscribe((now) => seen.push(now));
	value.value = 2;
	stop();
	value.value = 3;
	expect(seen).toEqual([1, 2]);
	expect(value.value).toBe(3);
});

it('tells nobody when it is set to what it holds', () => {
	const value = createValue(Number.NaN);
	let calls = 0;
	value.subscribe(() => calls++);
	value.value = Number.NaN;
	expect(calls).toBe(1);
});
