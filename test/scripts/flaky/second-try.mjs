import { expect, it } from 'vitest';

let tries = 0;

it('passes on the second try', () => {
	tries++;
	expect(tries).toBe(2);
});
it('passes at once', () => {});
