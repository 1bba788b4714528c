import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ReportModel } from '../model.ts';
import type { Notes } from '../notes.ts';
import { LifetimeSection } from '../pictures/lifetimes/LifetimeSection.tsx';
import { TimelineSection } from '../pictures/timeline/TimelineSection.tsx';
import { VisitPicture } from '../pictures/visit/VisitPicture.tsx';
import { CookieTable } from './CookieTable.tsx';
import { Facts } from './Facts.tsx';
import { AuditorField, Remarks } from './Fields.tsx';
import { ItemList } from './ItemList.tsx';
import { ReportHead } from './ReportHead.tsx';
import { Seal } from './Seal.tsx';
import { Sentences } from './Sentences.tsx';
import { VisitSection } from './VisitSection.tsx';

interface Props {
	model: ReportModel;
	audit: Audit;
	notes: Notes;
}

/** A kept audit in reading order: result, subject and conditions, cookies with evidence, method. */
export function Report({ model, audit, notes }: Props) {
	const translator = useTranslator();
	// Observations do not change, and the auditor's texts have fields of their own: the view is made once.
	const view = useMemo(() => auditView({ ...audit, auditor: '' }, translator), [audit, translator]);
	const isPrinting = model.printing.value;
	useLayoutEffect(() => {
		document.title = audit.conditions.isPrivate ? translator.t('report_page_title') : view.title;
	}, [view, audit, translator]);
	return (
		<>
			<ReportHead view={view} audit={audit} notes={notes} backend={model.backend} />
			<main>
				<div class="facts-pair">
					<Facts section={view.head}>
						<AuditorField notes={notes} />
					</Facts>
					<Facts section={view.conditions} />
				</div>
				{view.visit !== null && <VisitSection section={view.visit} />}
				{audit.recording !== null && (
					<VisitPicture audit={audit} recording={audit.recording} view={view} isPrinting={isPrinting} />
				)}
				<CookieTable table={view.cookies} model={model} notes={notes} isPrinting={isPrinting} />
				<LifetimeSection audit={audit} view={view.cookies} isPrinting={isPrinting} />
				{audit.recording === null && <TimelineSection audit={audit} isPrinting={isPrinting} />}
				{view.lists.map((list) => (
					<ItemList key={list.id} list={list} />
				))}
				<Remarks notes={notes} />
				<Sentences section={view.limits} />
				<Sentences section={view.method} />
				<Facts section={view.wording} />
				<Seal seal={view.seal} notes={notes} />
			</main>
		</>
	);
}
