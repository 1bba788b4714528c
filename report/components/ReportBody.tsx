import type { Audit } from '../../src/core/audit/audit.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { MarkPart } from '../marking/MarkPart.tsx';
import type { ReportModel } from '../model.ts';
import type { Notes } from '../notes.ts';
import { LifetimeSection } from '../pictures/lifetimes/LifetimeSection.tsx';
import { TimelineSection } from '../pictures/timeline/TimelineSection.tsx';
import { VisitPicture } from '../pictures/visit/VisitPicture.tsx';
import type { SigningClient } from '../signing.ts';
import { CookieTable } from './CookieTable.tsx';
import { Facts } from './Facts.tsx';
import { AuditorField, Remarks } from './Fields.tsx';
import { ItemList } from './ItemList.tsx';
import { Problems } from './Problems.tsx';
import { Seal, type SealMarks } from './Seal.tsx';
import { Sentences } from './Sentences.tsx';
import { VisitSection } from './VisitSection.tsx';

/** Sections that may be the same in several reports. */
export const SHARED_SECTIONS = ['limits', 'method', 'wording'] as const;
export type SharedSection = (typeof SHARED_SECTIONS)[number];

interface Props {
	readonly view: AuditView;
	readonly audit: Audit;
	readonly notes: Notes;
	readonly model: Pick<ReportModel, 'toggle' | 'opened' | 'printsEvidence' | 'refresh'> & {
		readonly backend: { readonly client: SigningClient & Pick<Client, 'audit.mark'> };
	};
	readonly isPrinting: boolean;
	/** Already computed. */
	readonly marks?: SealMarks | undefined;
	/** Sections that another report beside it has already. */
	readonly omitted?: ReadonlySet<SharedSection>;
}

/** A report below its head, in reading order: findings, what was not looked at, cookies; circumstances and method as annexes. */
export function ReportBody({ view, audit, notes, model, isPrinting, marks, omitted }: Props) {
	const { t } = useTranslator();
	const { client } = model.backend;
	return (
		<>
			<Problems section={view.findings} id={audit.id} onOpen={(key) => model.toggle(key, true)} />
			{!omitted?.has('limits') && <Sentences section={view.limits} />}
			<Remarks notes={notes} />
			<CookieTable
				host={view.host}
				table={view.cookies}
				model={model}
				notes={notes}
				isPrinting={isPrinting}
			/>
			<MarkPart audit={audit} client={client} onChange={model.refresh} />
			{audit.recording !== null && (
				<VisitPicture audit={audit} recording={audit.recording} view={view} isPrinting={isPrinting} />
			)}
			{audit.recording === null && <TimelineSection audit={audit} isPrinting={isPrinting} />}
			<LifetimeSection audit={audit} view={view.cookies} isPrinting={isPrinting} />
			{view.lists.map((list) => (
				<ItemList key={list.id} list={list} />
			))}
			<div class="annexes">
				<h2>{t('report_annexes')}</h2>
				<div class="facts-pair">
					<Facts section={view.head} level="h3">
						<AuditorField notes={notes} />
					</Facts>
					<Facts section={view.conditions} level="h3" />
				</div>
				{view.visit !== null && <VisitSection section={view.visit} />}
				{!omitted?.has('method') && <Sentences section={view.method} level="h3" />}
				{!omitted?.has('wording') && <Facts section={view.wording} level="h3" />}
				<Seal seal={view.seal} notes={notes} client={client} marks={marks} />
			</div>
		</>
	);
}
