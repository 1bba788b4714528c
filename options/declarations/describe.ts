import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import type { Declaration, ImportIssue, StorageKind } from '../../src/core/policy/policy.ts';
import { clipText, visibleText } from '../../src/core/text/visible-text.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { MAX_FILE_BYTES, type ReadFailure } from '../backend.ts';

/** How long a cookie lives, in words, as the importer understood it. */
export function lifetimeWords(tr: Translator, lifetime: Lifetime): string {
	const { kind, seconds, minSeconds, date } = lifetime;
	const span = seconds === null ? '' : tr.duration(seconds);
	switch (kind) {
		case 'session':
			return tr.t('options_lifetime_session');
		case 'fixed':
			return span;
		case 'up-to':
			return tr.t('options_lifetime_up_to', span);
		case 'range':
			return tr.t('options_lifetime_range', tr.duration(minSeconds ?? 0), span);
		case 'persistent':
			return tr.t('options_lifetime_persistent');
		case 'until':
			return date === undefined
				? tr.t('options_lifetime_unknown')
				: tr.t('options_lifetime_until', dayWords(tr, date));
		case 'unknown':
			return tr.t('options_lifetime_unknown');
	}
}

/** An ISO day or moment in words; the text itself where it is no date. */
export function dayWords(tr: Translator, iso: string): string {
	// A bare day is local, not midnight in Greenwich: else it would show as the day before west of it.
	const ms = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00` : iso);
	return Number.isNaN(ms) ? iso : tr.date(ms);
}

/** A size in words: "3.2 MB". Takes bytes. */
export function sizeWords(tr: Translator, bytes: number): string {
	const [unit, value] =
		bytes < 1024
			? (['byte', bytes] as const)
			: bytes < 1024 * 1024
				? (['kilobyte', bytes / 1024] as const)
				: (['megabyte', bytes / (1024 * 1024)] as const);
	return new Intl.NumberFormat(tr.locale, {
		style: 'unit',
		unit,
		// Short, it would be "6 byte".
		unitDisplay: unit === 'byte' ? 'long' : 'short',
		maximumFractionDigits: unit === 'megabyte' ? 1 : 0,
	}).format(value);
}

const STORAGE_KEYS = {
	localStorage: 'options_storage_local',
	sessionStorage: 'options_storage_session',
	indexedDB: 'options_storage_indexed_db',
	pixel: 'options_storage_pixel',
} as const;

/** A kind of storage that is no cookie, in words. */
export function storageWords(tr: Translator, storage: Exclude<StorageKind, 'cookie'>): string {
	return tr.t(STORAGE_KEYS[storage]);
}

/** The names of a declaration, as a list in words. */
export function nameWords({ names }: Declaration): string {
	return names.join(', ');
}

/** Where in a source something stands; empty where that is unknown. */
export function placeWords(tr: Translator, { line, page }: Pick<Declaration, 'line' | 'page'>): string {
	if (page === undefined) return line === null ? '' : tr.t('options_line', tr.number(line));
	if (line === null) return tr.t('options_page', tr.number(page));
	return tr.t('options_page_line', tr.number(page), tr.number(line));
}

/** Issues in the source's order; those without a place last. */
export function inOrder(issues: readonly ImportIssue[]): readonly ImportIssue[] {
	const rank = ({ page, line }: ImportIssue) => [page ?? 0, line ?? Number.MAX_SAFE_INTEGER] as const;
	return [...issues].sort((a, b) => {
		const [rankA, rankB] = [rank(a), rank(b)];
		return rankA[0] - rankB[0] || rankA[1] - rankB[1];
	});
}

/** Why a row is certain or only likely; undefined for a reason that this version has no words for. */
export function certaintyWords(tr: Translator, reason: string | undefined): string | undefined {
	const key = `certainty_${snakeCase(reason ?? '')}`;
	const words = tr.dynamic(key);
	return words === key ? undefined : words;
}

/** The words of an issue's reason. */
export function issueWords(tr: Translator, reason: string): string {
	const key = `issue_${snakeCase(reason)}`;
	const words = tr.dynamic(key);
	return words === key ? tr.t('options_issue_other', reason) : words;
}

/** Why a source gave nothing, and where. */
export function failureSentence(
	tr: Translator,
	{ code, place, limit = MAX_FILE_BYTES }: ReadFailure,
): string {
	if (code === 'not-a-backup') return tr.t('failure_not_a_backup');
	const stem = `options_failure_${snakeCase(code)}`;
	if (code === 'too-large') {
		return tr.dynamic(stem, sizeWords(tr, Number(place)), sizeWords(tr, limit));
	}
	const shown = visibleText(clipText(place ?? '', 200).text);
	if (code === 'broken-json' && place !== null) {
		const [line = '', column = ''] = place.split(':');
		return tr.t('options_failure_broken_json_at', line, column);
	}
	if (place !== null) {
		const words = tr.dynamic(`${stem}_at`, shown);
		if (words !== `${stem}_at`) return words;
	}
	return tr.dynamic(stem, shown);
}

/**
 * A source's prose on one line: tabs and line ends, which part cells, become a visible bar; the wider, narrower
 * and unbreakable blanks of good typography become plain ones. Not for names: there, they make a difference.
 */
export function singleLine(text: string): string {
	return text
		.replace(/\p{Zs}+/gu, ' ')
		.split(/[\t\r\n]+/)
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(' | ');
}
