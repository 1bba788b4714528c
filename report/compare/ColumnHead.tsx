import type { ComponentChildren } from 'preact';
import type { Audit } from '../../src/core/audit/audit.ts';
import { answersIn } from '../../src/core/recording/recording.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import { zoned } from '../../src/report-text/sections/zoned.ts';
import { WAY_WORDS } from '../../src/report-text/words/way-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { columnTitle } from './compare-words.ts';

/** The report of a column: how and when it was made (in its own time zone), its counts, and further words. */
export function ColumnHead({ audit, children }: { audit: Audit; children: ComponentChildren }) {
	const translator = useTranslator();
	const { t, plural } = translator;
	const { counts } = audit.report;
	const answers = audit.recording === null ? 'observed' : answersIn(audit.recording);
	return (
		<th scope="col" data-audit={audit.id} data-step={audit.recording?.plan?.step}>
			<a
				href={`?id=${encodeURIComponent(audit.id)}`}
				aria-label={t('report_compare_open', columnTitle(audit, translator))}
			>
				{columnTitle(audit, translator)}
			</a>
			<span>{zoned(translator, audit.timeZone).dateTime(Date.parse(audit.madeAt))}</span>
			{audit.recording !== null && <span>{t(WAY_WORDS[audit.recording.way])}</span>}
			{answers !== 'observed' && (
				<span data-answers={answers}>{t(`report_compare_answers_${snakeCase(answers)}`)}</span>
			)}
			<span>
				{plural('options_audit_undeclared', counts.undeclared)} ·{' '}
				{plural('options_audit_declared', counts.declared)}
			</span>
			{children}
		</th>
	);
}
