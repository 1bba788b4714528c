import { expect, it } from 'vitest';
import { createValue } from '../../popup/value.ts';

it('tells what it holds at once, then every change, until it is stopped', () => {
	const value = createValue(1);
	const told: number[] = [];
	const stop = value.subscribe((now) => told.push(now));
	value.value = 2;
	stop();
	value.value = 3;
	expect(told).toEqual([1, 2]);
	expect(value.value).toBe(3);
});

it('tells nobody when it is set to what it holds', () => {
	const value = createValue(Number.NaN);
	let told = 0;
	value.subscribe(() => told++);
	value.value = Number.NaN;
	expect(told).toBe(1);
});
