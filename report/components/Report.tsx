import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ReportModel } from '../model.ts';
import type { Notes } from '../notes.ts';
import { ReportBody } from './ReportBody.tsx';
import { ReportHead } from './ReportHead.tsx';

interface Props {
	model: ReportModel;
	audit: Audit;
	notes: Notes;
}

/** A stored report: its result and buttons, and below them all of it. */
export function Report({ model, audit, notes }: Props) {
	const translator = useTranslator();
	// Observations do not change, and the auditor's texts have fields of their own: the view is made once.
	const view = useMemo(() => auditView({ ...audit, auditor: '' }, translator), [audit, translator]);
	useLayoutEffect(() => {
		document.title = audit.conditions.isPrivate ? translator.t('report_page_title') : view.title;
	}, [view, audit, translator]);
	return (
		<>
			<ReportHead view={view} audit={audit} notes={notes} model={model} />
			<main>
				<ReportBody view={view} audit={audit} notes={notes} model={model} isPrinting={model.printing.value} />
			</main>
		</>
	);
}
