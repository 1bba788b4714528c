import { it } from 'vitest';
import { findLifetime } from '../../../../src/import/understand/lifetime/find-lifetime.ts';
import { readLifetime } from '../../../../src/import/understand/lifetime/read-lifetime.ts';

it('a huge cell is read to its end', () => {
	for (const piece of ['1 day, ', '1', 'session or ', '1 ', '(', 'one hundred ', '1/2 ', 'cookie 1 d; ']) {
		readLifetime(piece.repeat(200_000));
		findLifetime(piece.repeat(200_000));
	}
});
