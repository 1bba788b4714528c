import { useId, useState } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { ComparedAudit, ComparedRow } from '../../src/core/audit/compare-audits.ts';
import type { FindingCode } from '../../src/core/findings/finding.ts';
import { findingTag } from '../../src/report-text/words/finding-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ColumnHead } from './ColumnHead.tsx';
import { changeWords } from './compare-words.ts';
import type { Compared } from './comparison.ts';
import { CompareCell, CookieHead } from './cookie-cells.tsx';

const COUNTED_FINDINGS: readonly FindingCode[] = [
	'set-before-consent',
	'set-after-refusal',
	'third-party-undeclared',
];

interface Props {
	compared: Compared;
	/** Of the table's heading. */
	level: 'h2' | 'h3';
}

/** Cookies in rows, reports in columns; differing cookies come first, and can be shown alone. */
export function CompareTable({ compared: { audits, comparison }, level: Heading }: Props) {
	const { t } = useTranslator();
	const id = useId();
	const [onlyDiffering, setOnlyDiffering] = useState(false);
	const { rows, counts } = comparison;
	const differing = rows.filter(({ changes }) => changes.length > 0);
	const alike = rows.filter(({ changes }) => changes.length === 0);
	const shown = onlyDiffering ? differing : [...differing, ...alike];
	if (rows.length === 0) return null;
	return (
		<div class="comparing">
			<div class="heading">
				<Heading id={id}>{t('report_compare_table')}</Heading>
				{counts.same > 0 && differing.length > 0 && (
					<label class="no-print">
						<input
							type="checkbox"
							name="only-differing"
							checked={onlyDiffering}
							onChange={(event) => setOnlyDiffering(event.currentTarget.checked)}
						/>{' '}
						{t('report_compare_only_differing')}
					</label>
				)}
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
			<section class="compare-scroll" aria-labelledby={id} tabIndex={0}>
				<table class="compare">
					<thead>
						<tr>
							<th scope="col" class="name">
								{t('report_compare_cookie')}
							</th>
							{audits.map((audit, index) => (
								<ColumnHead key={audit.id} audit={audit}>
									<CountedFindings compared={comparison.audits[index]} />
								</ColumnHead>
							))}
						</tr>
					</thead>
					<tbody>
						{shown.map((row) => (
							<Row key={row.id} row={row} audits={audits} />
						))}
					</tbody>
				</table>
			</section>
		</div>
	);
}

/** The findings that a comparison is made for, with their numbers in one report. */
function CountedFindings({ compared }: { compared: ComparedAudit | undefined }) {
	const translator = useTranslator();
	return COUNTED_FINDINGS.map((code) => {
		const count = compared?.findings[code] ?? 0;
		return (
			count > 0 && (
				<span key={code} class="column-finding" data-finding={code}>
					<b>{translator.number(count)}</b> {findingTag({ code, certainty: 'observed' }, translator)}
				</span>
			)
		);
	});
}

function Row({ row, audits }: { row: ComparedRow; audits: readonly Audit[] }) {
	const translator = useTranslator();
	const { name, domain, cells, changes } = row;
	return (
		<tr data-cookie={name} data-domain={domain} data-changes={changes.join(' ')}>
			<CookieHead row={row}>
				{changes.length > 0 && <span class="changes">{changeWords(row, audits, translator)}</span>}
			</CookieHead>
			{cells.map((cell, index) => (
				<CompareCell key={audits[index]?.id} cell={cell} />
			))}
		</tr>
	);
}
