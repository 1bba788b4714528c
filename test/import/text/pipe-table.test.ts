import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const DAY = 86_400;
const rowsIn = (text: string) =>
	parsePolicy({ text }, { kind: 'text' }).declarations.map(({ names, purpose, lifetime }) => [
		names.join(' '),
		purpose,
		lifetime?.seconds ?? null,
	]);

describe('cells that stand one a line', () => {
	it('are read where a row of dashes tells how many make a row, empty ones too', () => {
		const tools =
			'Tool |\nAddress |\nKind |\n---|---|---|\nHarbour |\n|\nmap |\nPier |\nhttps://pier.example |\nlist |\n';
		const cookies =
			'Kind |\nName |\nExample value |\nExpires |\nDescription |\n---|---|---|---|---|\nOwn |\nquay_map, quay_view |\na number |\n2 days |\nKeeps what you look at. |\nOwn |\nquay_seen |\n|\n3 days |\nKnows what you saw. |\n';
		expect(rowsIn(`Cookies of the portal\n\n${tools}Cookies in detail:\n${cookies}`)).toEqual([
			['quay_map quay_view', 'Keeps what you look at.', 2 * DAY],
			['quay_seen', 'Knows what you saw.', 3 * DAY],
		]);
	});

	it.each([
		'Cookies of the portal\nName\n|\nPurpose\n|\nDuration\n|\nquay_map\n|\nKeeps the map\n|\n2 days\n|\nquay_view\n|\nKeeps the view\n|\n3 days\n|\n',
		'Cookies du portail\nNom\n|\nFinalité\n|\nDurée\n|\nquay_map\n|\nKeeps the map\n|\n2 jours\n|\nquay_view\n|\nKeeps the view\n|\n3 jours\n|\n',
	])('are read where bars stand between them, alone on their lines', (text) => {
		expect(rowsIn(text)).toEqual([
			['quay_map', 'Keeps the map', 2 * DAY],
			['quay_view', 'Keeps the view', 3 * DAY],
		]);
	});
});

describe('rows of dashes', () => {
	it('behind an empty line begin a table of their own, without a header over them', () => {
		const cookie = (name: string, kept: string) =>
			`| --- | --- |\n| Name: | ${name} |\n| Purpose: | Keeps the pier |\n| Duration: | ${kept} |\n`;
		expect(rowsIn(`# Cookies\n\n${cookie('quay_map', '2 days')}\n${cookie('quay_view', '3 days')}`)).toEqual([
			['quay_map', 'Keeps the pier', 2 * DAY],
			['quay_view', 'Keeps the pier', 3 * DAY],
		]);
	});

	it('may be drawn with en dashes', () => {
		const text =
			'Cookies\n\n| Nombre | Finalidad | Duración |\n|————–|———|----|\n| muelle_id | Guarda el muelle | 2 días |\n';
		const { declarations, issues } = parsePolicy({ text }, { kind: 'text' });
		expect([declarations.length, issues]).toEqual([1, []]);
	});
});

it('cells a line are read below a line that introduces them and where a purpose has a slash', () => {
	const text =
		'The following kinds of cookies are set:\nName |\nPurpose |\nLife |\nQUAYMARK |\nlogin/security |\nsession |\nquay_map |\nlogin/security |\nsession |\n';
	expect(rowsIn(text).map(([name, , seconds]) => [name, seconds])).toEqual([
		['QUAYMARK', 0],
		['quay_map', 0],
	]);
});

describe('rows with the sign of an item before them', () => {
	it.each(['-', '•', '*'])('%s', (sign) => {
		const text = `Cookies\n\n${sign} quay_map | Keeps the map | 2 days\n${sign} quay | Keeps the view | 3 days\n`;
		expect(rowsIn(text)).toEqual([
			['quay_map', 'Keeps the map', 2 * DAY],
			['quay', 'Keeps the view', 3 * DAY],
		]);
	});
});
