import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { minOf } from '../../src/core/lib/unbounded.ts';
import type { CookieRow, PatternRow, SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';
import type { RowKind, Sections } from '../model/sections.ts';
import { isToCorrect } from '../words/standing.ts';
import { CookieItem } from './CookieItem.tsx';
import { PatternItem } from './PatternItem.tsx';

interface Props {
	report: SiteReport;
	sections: Sections;
	/** Keys of the rows whose details are shown. */
	opened: ReadonlySet<string>;
	/** Keys of the rows that came since the person last looked. */
	fresh: ReadonlySet<string>;
	/** Whether this is the first paint, for which the rows in sight are enough. */
	isFirst: boolean;
	/** The kind of rows that is shown alone; null: all. */
	only: RowKind | null;
	backend: PopupBackend;
	onToggle(key: string): void;
}

/** Rows that the tallest window shows before anyone scrolls. */
const IN_SIGHT = 15;

/** Every row, section by section: undeclared, accepted, unjudged, declared by category, not seen, not looked at. */
export function Rows({ report, sections, opened, fresh, isFirst, only, backend, onToggle }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	let drawn = 0;
	const isBrief = () => isFirst && drawn++ >= IN_SIGHT;
	const cookies = (rows: readonly CookieRow[]) =>
		rows.map((row) => (
			<CookieItem
				key={row.key}
				report={report}
				row={row}
				isOpen={opened.has(row.key)}
				isNew={fresh.has(row.key)}
				isBrief={isBrief()}
				backend={backend}
				onToggle={onToggle}
			/>
		));
	const patterns = (rows: readonly PatternRow[], kind: 'unseen' | 'not-looked-at') =>
		rows.map((row) => (
			<PatternItem
				key={`${row.declaration} ${row.pattern}`}
				report={report}
				row={row}
				kind={kind}
				isBrief={isBrief()}
			/>
		));
	const isUnread = report.policy.kind === 'default';
	const { undeclared, accepted, unjudged, declared, unseen, notLookedAt } = sections;
	const shows = (kind: RowKind) => only === null || only === kind;
	const sorted = declared.map(({ category, rows }) => ({
		category,
		rows: only === 'to-correct' ? rows.filter(isToCorrect) : rows,
	}));
	return (
		<>
			<Section title={t('popup_section_undeclared')} count={shows('undeclared') ? undeclared.length : 0}>
				{cookies(undeclared)}
			</Section>
			<Section title={t('popup_section_accepted')} count={only === null ? accepted.length : 0}>
				{cookies(accepted)}
			</Section>
			<Section
				title={t(isUnread ? 'popup_section_not_read' : 'popup_section_unjudged')}
				count={shows('unjudged') ? unjudged.length : 0}
			>
				{cookies(unjudged)}
			</Section>
			{(shows('declared') || only === 'to-correct' ? sorted : []).map(({ category, rows }) => (
				<Section
					key={category}
					title={t(isUnread ? 'popup_section_standard' : `popup_section_${category}`)}
					count={rows.length}
				>
					{cookies(rows)}
				</Section>
			))}
			<Section title={unseenTitle(unseen, translator)} count={shows('unseen') ? unseen.length : 0}>
				{patterns(unseen, 'unseen')}
			</Section>
			<Section title={t('popup_section_not_looked_at')} count={only === null ? notLookedAt.length : 0}>
				{patterns(notLookedAt, 'not-looked-at')}
			</Section>
		</>
	);
}

/** The heading of declared names that no cookie has, with the day since which they were looked for. */
function unseenTitle(rows: readonly PatternRow[], { t, date }: Translator): string {
	const since = minOf(rows.flatMap(({ findings }) => findings.flatMap((finding) => finding.since ?? [])));
	return Number.isFinite(since) ? t('popup_section_unseen_since', date(since)) : t('popup_section_unseen');
}

function Section({ title, count, children }: { title: string; count: number; children: ComponentChildren }) {
	const { number } = useTranslator();
	const id = useId();
	if (count === 0) return null;
	return (
		<section class="section" aria-labelledby={id}>
			<h3 id={id}>
				{title} <span class="section-count">{number(count)}</span>
			</h3>
			<ul class="rows">{children}</ul>
		</section>
	);
}
