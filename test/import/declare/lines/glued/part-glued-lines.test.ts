import { describe, expect, it } from 'vitest';
import { partGluedLines } from '../../../../../src/import/declare/lines/glued/part-glued-lines.ts';
import type { Block } from '../../../../../src/import/document.ts';
import { parsePolicy } from '../../../../../src/import/index.ts';

const parse = (lines: readonly string[]) => parsePolicy({ text: lines.join('\n') }, { kind: 'text' });
const linesOf = (text: string): readonly string[] => {
	const block: Block = { kind: 'paragraph', text, lead: null, place: { line: 1 } };
	return partGluedLines([block]).map((part) => ('text' in part ? part.text : ''));
};

describe('the title of a kind that ran into its sentence', () => {
	it('is the category of the rows of the table below', () => {
		const { declarations, issues } = parse([
			'Cookies',
			'Strictly NecessaryNeeded so that the quay works.',
			'CookiePurposeDuration',
			'quay_idKeeps the quaySession',
			'AnalyticsHelp us see how people walk.',
			'CookiePurposeDuration',
			'_gaCounts page views2 years',
			'MarketingAds that fit.',
			'CookiePurposeDuration',
			'_fbpMeasures campaigns3 months',
		]);
		expect(declarations.map(({ names, category }) => [names[0], category])).toEqual([
			['quay_id', 'necessary'],
			['_ga', 'statistical'],
			['_fbp', 'advertising'],
		]);
		expect(issues).toEqual([]);
	});

	it.each([
		['AnalyticsHelp us see how people walk.', ['Analytics', 'Help us see how people walk.']],
		['Essential cookiesThese are needed here.', ['Essential cookies', 'These are needed here.']],
		[
			'NécessairesIndispensables au bon fonctionnement.',
			['Nécessaires', 'Indispensables au bon fonctionnement.'],
		],
		// A row of a table, words of no kind, and no sentence.
		['AnalyticsGoogle AnalyticsCounts the visits of a day.', null],
		['QuaysideHelp us see how people walk.', null],
		['AnalyticsHelp us see', null],
	])('is parted from it: %s', (text, expected) => {
		expect(linesOf(text)).toEqual(expected ?? [text]);
	});
});

describe('terms that ran together with the description before', () => {
	it.each([
		[
			'quay_id— keeps the quay.quay_map— keeps the map.',
			['quay_id— keeps the quay.', 'quay_map— keeps the map.'],
		],
		['quay_id: keeps (it).quay_map: keeps more.', ['quay_id: keeps (it).', 'quay_map: keeps more.']],
		['ASP.NET_SessionId: keeps the quay.', null],
		['quay_id: keeps the quay.Then: nothing.', null],
	])('are parted: %s', (text, expected) => {
		expect(linesOf(text)).toEqual(expected ?? [text]);
	});

	it('are declared, also where a dash ran into them', () => {
		const { declarations } = parse([
			'Necessary cookies',
			'quay_id— keeps the quay. It lasts 7 days.quay.map— keeps the map.',
		]);
		expect(declarations.flatMap(({ names }) => names)).toEqual(['quay_id', 'quay.map']);
	});
});
