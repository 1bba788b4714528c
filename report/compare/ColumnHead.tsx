import type { Audit } from '../../src/core/audit/audit.ts';
import type { ComparedAudit } from '../../src/core/audit/compare-audits.ts';
import type { FindingCode } from '../../src/core/findings/finding.ts';
import { findingTag } from '../../src/report-text/words/finding-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { columnDate, columnTitle, columnWay } from './compare-words.ts';

/** The findings that a comparison is made for. */
const COUNTED_FINDINGS: readonly FindingCode[] = [
	'set-before-consent',
	'set-after-refusal',
	'third-party-undeclared',
];

/** Which report a column is of: when and how it was made, and what came out in numbers. */
export function ColumnHead({ audit, compared }: { audit: Audit; compared: ComparedAudit | undefined }) {
	const translator = useTranslator();
	const { t, number, plural } = translator;
	const way = columnWay(audit, translator);
	const { counts } = audit.report;
	return (
		<th scope="col" data-audit={audit.id} data-step={audit.recording?.plan?.step}>
			<a
				href={`?id=${encodeURIComponent(audit.id)}`}
				aria-label={t('report_compare_open', columnTitle(audit, translator))}
			>
				{columnTitle(audit, translator)}
			</a>
			<span>{columnDate(audit, translator)}</span>
			{way !== null && <span>{way}</span>}
			<span>
				{plural('options_audit_undeclared', counts.undeclared)} ·{' '}
				{plural('options_audit_declared', counts.declared)}
			</span>
			{COUNTED_FINDINGS.map((code) => {
				const count = compared?.findings[code] ?? 0;
				return (
					count > 0 && (
						<span key={code} class="column-finding" data-finding={code}>
							<b>{number(count)}</b> {findingTag({ code, certainty: 'observed' }, translator)}
						</span>
					)
				);
			})}
		</th>
	);
}
