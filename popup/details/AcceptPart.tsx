import { useState } from 'preact/hooks';
import { UNDECLARED_CODE } from '../../src/core/exceptions/exception.ts';
import { FINDING_WEIGHTS } from '../../src/core/findings/finding-weights.ts';
import { generaliseName } from '../../src/core/names/generalise-name.ts';
import type { CookieRow, SiteReport } from '../../src/core/report/site-report.ts';
import { findingTag } from '../../src/report-text/words/finding-words.ts';
import { type AcceptableCode, ExceptionForm } from '../../src/ui/exceptions/ExceptionForm.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupBackend } from '../backend.ts';

interface Props {
	report: SiteReport;
	row: CookieRow;
	accept: PopupBackend['client']['exception.add'];
}

/** Lists what can be accepted of a cookie: that it is undeclared, and findings that are more than advice. */
function acceptableCodes(
	{ verdict, accepted, findings }: CookieRow,
	undeclared: string,
	tagOf: (finding: CookieRow['findings'][number]) => string,
): readonly AcceptableCode[] {
	const isOpen = verdict.verdict === 'undeclared' && accepted === undefined;
	const open = findings.filter(
		(finding) => FINDING_WEIGHTS[finding.code] !== 'advice' && finding.accepted === undefined,
	);
	return [
		...(isOpen ? [{ code: UNDECLARED_CODE, words: undeclared }] : []),
		...open.map((finding) => ({ code: finding.code, words: tagOf(finding) })),
	];
}

/** A button that opens the form for accepting a cookie for a time; nothing where there is nothing to accept. */
export function AcceptPart({ report, row, accept }: Props) {
	const translator = useTranslator();
	const { t } = translator;
	const [isOpen, setOpen] = useState(false);
	const { name } = row.cookie;
	const [first, ...others] = acceptableCodes(row, t('exception_undeclared'), (finding) =>
		findingTag(finding, translator),
	);
	if (first === undefined) return null;
	const siblings = [...new Set(report.rows.map(({ cookie }) => cookie.name))];
	const listed = row.findings.find(({ code }) => code === 'known-elsewhere')?.known?.pattern ?? null;
	const pattern = generaliseName(name, listed, siblings);
	if (isOpen) {
		return (
			<ExceptionForm
				codes={[first, ...others]}
				patterns={pattern === name ? [name] : [pattern, name]}
				domain={null}
				now={report.at}
				onAccept={async (exception) => {
					await accept({ host: report.host, exception });
					setOpen(false);
				}}
				onCancel={() => setOpen(false)}
			/>
		);
	}
	return (
		<p class="row-copy">
			<button type="button" class="link" data-action="accept" onClick={() => setOpen(true)}>
				{t('exception_accept')}
			</button>
		</p>
	);
}
