import { isContradiction } from '../../src/core/findings/finding-weights.ts';
import type { MarkedRow, MissingRow, PolicyMarks } from '../../src/core/marks/policy-marks.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { clipText, visibleText } from '../../src/core/text/visible-text.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';

const MAX_FACT_LENGTH = 400;

/** The marks of a policy for the page that shows it: states of its rows, and the rows that are missing. */
export function policyMarks(
	report: SiteReport,
	missing: readonly MissingRow[],
	translator: Translator,
): PolicyMarks {
	const { t, plural } = translator;
	const shown = missing.map(({ names, category, provider, purpose, lifetime }) => ({
		category,
		names: names.map(plain),
		provider: plain(provider),
		purpose: plain(purpose),
		lifetime: plain(lifetime),
	}));
	return {
		rows: report.declarations.map((_, index) => markedRow(report, index, translator)),
		missing: shown,
		labels: {
			missing: t('popup_mark_missing'),
			summary:
				missing.length === 0 ? t('popup_marks_none_missing') : plural('popup_marks_missing', missing.length),
			remove: t('popup_marks_remove'),
		},
	};
}

/** A text as a person can read it: invisible characters are written out, and it ends somewhere. */
function plain<T extends string | null>(text: T): T {
	return (text === null ? null : clipText(visibleText(text), MAX_FACT_LENGTH).text) as T;
}

function markedRow(report: SiteReport, index: number, { t, list }: Translator): MarkedRow {
	const declaration = report.declarations[index];
	const {
		names = [],
		category = 'unknown',
		provider = null,
		purpose = null,
		lifetime = null,
	} = declaration ?? {};
	const facts = { names, category, provider, purpose, lifetime: lifetime?.text ?? null };
	const rows = report.rows.filter(
		({ verdict }) => verdict.verdict === 'declared' && verdict.declaration === index,
	);
	const unseen = report.unseen.filter((row) => row.declaration === index);
	const contradictions = [...rows, ...unseen].flatMap(({ findings }) => findings.filter(isContradiction));
	if (contradictions.length > 0) {
		const codes = [...new Set(contradictions.map(({ code }) => code))];
		const words = list(codes.map((code) => t(`finding_${snakeCase(code)}`)));
		return { ...facts, state: 'contradicted', words };
	}
	if (rows.length > 0) {
		const others = unseen.map(({ pattern }) => plain(pattern));
		const words = others.length > 0 ? t('popup_mark_seen_but', list(others)) : t('popup_mark_seen');
		return { ...facts, state: 'seen', words };
	}
	if (unseen.length > 0) return { ...facts, state: 'unseen', words: t('popup_mark_unseen') };
	return { ...facts, state: 'unchecked', words: t('popup_mark_unchecked') };
}
