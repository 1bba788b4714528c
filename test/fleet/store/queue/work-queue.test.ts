import { expect, it } from 'vitest';
import { isPassingRefusal } from '../../../../src/fleet/store/queue/work-queue.ts';

const withCode = (code: string) => Object.assign(new Error('refused'), { code });

it('a database that is away, shutting down or full is asked again; a faulty statement or a fault of ours is not', () => {
	for (const code of ['ECONNREFUSED', 'EPIPE', '57P01', '53100', '08006', '40001'])
		expect(isPassingRefusal(withCode(code)), code).toBe(true);
	expect(isPassingRefusal(new Error('Connection terminated unexpectedly'))).toBe(true);
	for (const code of ['42703', '23505', '22P02']) expect(isPassingRefusal(withCode(code)), code).toBe(false);
	expect(isPassingRefusal(new TypeError('x is not a function'))).toBe(false);
});
