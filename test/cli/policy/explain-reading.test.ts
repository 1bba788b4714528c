import { describe, expect, it } from 'vitest';
import { explainReading, type ReadRow } from '../../../cli/policy/explain-reading.ts';
import { parsePolicy } from '../../../src/import/index.ts';
import { ENGLISH, FRENCH } from '../../check/translators.ts';

describe('the explanation of a reading', () => {
	const explained = (text: string, words = ENGLISH) => {
		const readings: ReadRow[] = [];
		const onReading = (read: ReadRow['row'], reading: ReadRow['reading']) =>
			readings.push({ row: read, reading });
		const policy = { ...parsePolicy({ text }, { onReading }), fingerprint: 'sha256:' };
		return explainReading(policy, readings, words);
	};

	it('tells layout, evidence and certainty of each row', () => {
		const printed = explained(
			'# Cookies\n\n| Cookie name | Lifetime | Category |\n| --- | --- | --- |\n| hafen_zahl | 2 years | Statistics |',
		);
		expect(printed).toMatch(/^line 5: hafen_zahl \(Statistics, 2 years\)\n {2}Read as: table \(titled 1/);
		expect(printed).toContain('titled-column: Read from a column whose title says that it holds names.');
		expect(printed).toContain('Every place of the policy was understood.');
	});

	it('tells why each open place is one, and the row that it suggests', () => {
		const printed = explained(
			'# Statistical cookies\n\nThe visits are counted with hafen_zahl, for what it is worth.',
		);
		expect(printed).toContain('One place of the policy was not understood.\nline 3: ');
		expect(printed).toContain('Suggested: hafen_zahl, Statistics.');
	});

	it('is in the language of the person', () => {
		const printed = explained(
			'# Statistical cookies\n\nThe visits are counted with hafen_zahl, for what it is worth.',
			FRENCH,
		);
		expect(printed).toContain('Un passage de la politique n’a pas été compris.\nligne 3\u00a0: ');
		expect(printed).toContain('Suggestion\u00a0: hafen_zahl, ');
	});
});
