import { describe, expect, it } from 'vitest';
import { withoutAnsweredDoubt } from '../../../src/import/declare/answered-doubt.ts';
import { aDeclaration } from '../../fakes/a-policy.ts';

const YEAR = { text: '1 year', kind: 'fixed', seconds: 31_536_000 } as const;

describe('a row that was doubted for what it lacked', () => {
	it.each([
		['no-category', { category: 'necessary' }],
		['no-lifetime', { lifetime: YEAR }],
	] as const)('%s: is as certain as its name once another part states it', (certaintyReason, stated) => {
		const row = {
			certainty: 'likely',
			certaintyReason,
			category: 'unknown',
			lifetime: null,
			...stated,
		} as const;
		const of = (name: string) => {
			const { certainty, certaintyReason: reason } = withoutAnsweredDoubt(aDeclaration([name], row));
			return [certainty, reason];
		};
		expect(of('_ga')).toEqual(['certain', 'known-name']);
		expect(of('harbour_visit')).toEqual(['certain', 'form-of-name']);
		expect(of('harbour')).toEqual(['likely', 'plain-word']);
	});

	it.each(['no-category', 'no-lifetime', 'lifetime-unclear', 'plain-word'])(
		'%s: stays so while nothing answers it',
		(certaintyReason) => {
			const row = aDeclaration(['_ga'], {
				certainty: 'likely',
				certaintyReason,
				category: 'unknown',
				lifetime: null,
			});
			expect(withoutAnsweredDoubt(row)).toBe(row);
		},
	);
});
