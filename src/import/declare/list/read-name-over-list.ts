import type { Block } from '../../document.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { findLifetime } from '../../understand/lifetime/find-lifetime.ts';
import { looksLikeName } from '../../understand/names/read-names.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import type { Collector } from '../collector.ts';
import type { Context } from '../context.ts';
import { declareNames } from '../declare-names.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { nameCellPoints } from '../lines/aligned/name-cell.ts';
import { nameScore } from '../table/column-cells.ts';
import { readItemFacts } from './list-item.ts';

const MAX_NAMES = 12;
const MAX_LINE = 400;
const MAX_ITEMS = 12;

/** The name in "Cookie name: x", or null. */
function nameBehindLabel(text: string): string | null {
	const [, label = '', value = ''] = /^([^:]{2,40}?)\s*:\s*(\S+)$/.exec(text) ?? [];
	return value !== '' && readColumnRole(label)?.role === 'name' && nameScore(value) > 0 ? value : null;
}

/** The names alone on the lines from one on; a comma may begin a line that was torn. */
function namesFrom(blocks: readonly Block[], start: number): string[] {
	const names: string[] = [];
	for (let at = start; names.length < MAX_NAMES; at++) {
		const block = blocks[at];
		if (block?.kind !== 'paragraph' || block.text.length > MAX_LINE) break;
		const text = block.text.replace(/^\s*,\s*/, '').trim();
		const labelled = nameBehindLabel(text);
		if (labelled === null && (nameCellPoints(text) ?? 0) < WEIGHTS.text.nameByForm) break;
		names.push(labelled ?? text);
	}
	return names;
}

/**
 * Reads names on lines of their own, over a list of what is said of them: "_ga", then "- counts visits", "- duration: 2
 * years". Returns the number of blocks read, 0 where there are none.
 */
export function readNameOverList(
	blocks: readonly Block[],
	start: number,
	context: Context,
	collector: Collector,
): number {
	const names = namesFrom(blocks, start);
	const list = blocks[start + names.length];
	if (names.length === 0 || list?.kind !== 'list' || list.items.length > MAX_ITEMS) return 0;
	const texts = list.items.map(({ text }) => text);
	// A list of further names has facts of its own.
	if (texts.some((text) => looksLikeName(text.split(/[\s:,]/, 1)[0] ?? '') === 'certain')) return 0;
	const around = context.here(null);
	const isAbout =
		around.aboutCookies || texts.some((text) => speaksOfCookies(text) || findLifetime(text) !== null);
	const place = blocks[start]?.place;
	if (!isAbout || place === undefined) return 0;
	collector.readAs('name-over-list');
	declareNames(names.join(', '), readItemFacts(texts.join('\n'), around), place, collector);
	return names.length + 1;
}
