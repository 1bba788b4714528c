import { describe, expect, it } from 'vitest';
import { mentionsCategory, mentionsLength } from '../../../src/import/declare/mentions.ts';
import { type Block, NO_PLACE, plainCell } from '../../../src/import/document.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text, lead: null, place: NO_PLACE });
const table = (...cells: string[]): Block => ({
	kind: 'table',
	caption: null,
	rows: [{ cells: cells.map((text) => plainCell(text)), place: NO_PLACE }],
	place: NO_PLACE,
});

describe('a text', () => {
	it('mentions a category outside tables', () => {
		expect(mentionsCategory([paragraph('Boats and piers'), paragraph('Some are strictly necessary.')])).toBe(
			true,
		);
		expect(mentionsCategory([paragraph('Boats and piers'), table('Statistics')])).toBe(false);
		expect(mentionsCategory([])).toBe(false);
	});

	it('mentions a length of time where a number has a unit', () => {
		expect(mentionsLength([paragraph('Boats'), table('hafen', '3 months')])).toBe(true);
		expect(mentionsLength([paragraph('Gespeichert für 14 Tage.')])).toBe(true);
		expect(mentionsLength([paragraph('30 piers, version 2, since 1999')])).toBe(false);
	});
});
