import { useLayoutEffect, useMemo } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { MarkPart } from '../marking/MarkPart.tsx';
import type { ReportModel } from '../model.ts';
import type { Notes } from '../notes.ts';
import { LifetimeSection } from '../pictures/lifetimes/LifetimeSection.tsx';
import { TimelineSection } from '../pictures/timeline/TimelineSection.tsx';
import { VisitPicture } from '../pictures/visit/VisitPicture.tsx';
import { CookieTable } from './CookieTable.tsx';
import { Facts } from './Facts.tsx';
import { AuditorField, Remarks } from './Fields.tsx';
import { ItemList } from './ItemList.tsx';
import { Problems } from './Problems.tsx';
import { ReportHead } from './ReportHead.tsx';
import { Seal } from './Seal.tsx';
import { Sentences } from './Sentences.tsx';
import { VisitSection } from './VisitSection.tsx';

interface Props {
	model: ReportModel;
	audit: Audit;
	notes: Notes;
}

/** A kept audit in reading order: result, findings, what was not looked at, cookies; circumstances and method as annexes. */
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
			<ReportHead view={view} audit={audit} notes={notes} model={model} />
			<main>
				<Problems section={view.findings} id={audit.id} onOpen={(key) => model.toggle(key, true)} />
				<Sentences section={view.limits} />
				<Remarks notes={notes} />
				<CookieTable
					host={view.host}
					table={view.cookies}
					model={model}
					notes={notes}
					isPrinting={isPrinting}
				/>
				<MarkPart audit={audit} client={model.backend.client} onChange={model.refresh} />
				{audit.recording !== null && (
					<VisitPicture audit={audit} recording={audit.recording} view={view} isPrinting={isPrinting} />
				)}
				{audit.recording === null && <TimelineSection audit={audit} isPrinting={isPrinting} />}
				<LifetimeSection audit={audit} view={view.cookies} isPrinting={isPrinting} />
				{view.lists.map((list) => (
					<ItemList key={list.id} list={list} />
				))}
				<div class="annexes">
					<h2>{translator.t('report_annexes')}</h2>
					<div class="facts-pair">
						<Facts section={view.head} level="h3">
							<AuditorField notes={notes} />
						</Facts>
						<Facts section={view.conditions} level="h3" />
					</div>
					{view.visit !== null && <VisitSection section={view.visit} />}
					<Sentences section={view.method} level="h3" />
					<Facts section={view.wording} level="h3" />
					<Seal seal={view.seal} notes={notes} client={model.backend.client} />
				</div>
			</main>
		</>
	);
}
