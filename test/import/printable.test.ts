import { expect, it } from 'vitest';
import { parsePolicy } from '../../src/import/index.ts';
import { printable } from '../../src/import/printable.ts';

it('control characters, halves of a pair and signs of direction are dropped, all else stays', () => {
	expect(printable('a\u0000b\u001b[1mc\u0085d\ud83de\u202ef')).toBe('ab[1mcdef');
	expect(printable('öffnet\tden 😀 Dienst\nשלום')).toBe('öffnet\tden 😀 Dienst\nשלום');
});

it.each(['\u0000', '\u001b', '\ud83d', '&#27;', '\u202e'])(
	'names, purposes and issues bear no %j',
	(sign) => {
		const text = `Cookie name\tPurpose\tDuration\n_ck${sign}id\tcounts${sign} visits\t2 years\n\n${sign}_left_id 30 days\n`;
		const { declarations, issues } = parsePolicy({ text });
		expect(declarations.map(({ names, purpose }) => [names, purpose])).toEqual([
			[['_ckid'], 'counts visits'],
		]);
		expect(JSON.stringify(issues)).not.toMatch(/\\u00|\\ud83d|\u202e/u);
	},
);
