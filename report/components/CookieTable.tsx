import type { CookieTableView } from '../../src/report-text/audit-view.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { ReportModel } from '../model.ts';
import type { Notes } from '../notes.ts';
import { CookieRows } from './CookieRows.tsx';

interface Props {
	/** Of the portal. */
	host: string;
	table: CookieTableView;
	model: Pick<ReportModel, 'toggle' | 'opened' | 'printsEvidence'>;
	notes: Notes;
	isPrinting: boolean;
}

/** Every cookie with its verdict; the evidence unfolds below its row. */
export function CookieTable({ host, table, model, notes, isPrinting }: Props) {
	const { t } = useTranslator();
	const { id, heading, intro, columns, entries } = table;
	const opened = model.opened.value;
	/** On paper, what the auditor has written is always shown. */
	const isOnPaper = (key: string) => model.printsEvidence.value || notes.note(key).comment !== '';
	const areAllOpen = entries.length > 0 && entries.every(({ key }) => opened.has(key));
	return (
		<section aria-labelledby={`h-${id}`} data-section={id}>
			<div class="heading">
				<h2 id={`h-${id}`}>{heading}</h2>
				{entries.length > 0 && (
					<button
						type="button"
						class="quiet no-print"
						data-action="open-all"
						onClick={() => {
							for (const { key } of entries) model.toggle(key, !areAllOpen);
						}}
					>
						{t(areAllOpen ? 'report_close_all' : 'report_open_all')}
					</button>
				)}
			</div>
			{intro !== null && <p class="lead">{intro}</p>}
			{entries.length > 0 && (
				<table class={classOf(table, notes)}>
					<thead>
						<tr>
							{Object.entries(columns).map(([column, words]) => (
								<th key={column} scope="col" class={`c-${column}`}>
									{words}
								</th>
							))}
						</tr>
					</thead>
					{entries.map((cookie, index) => (
						<CookieRows
							key={cookie.key}
							id={`cookie-${index}`}
							host={host}
							cookie={cookie}
							table={table}
							note={notes.note(cookie.key)}
							isOpen={isPrinting ? isOnPaper(cookie.key) : opened.has(cookie.key)}
							onToggle={(isOpen) => isPrinting || model.toggle(cookie.key, isOpen)}
							onAssess={(change) => notes.assess(cookie.key, change)}
						/>
					))}
				</table>
			)}
		</section>
	);
}

/** For the style sheet: what the table's columns hold. */
function classOf({ entries }: CookieTableView, notes: Notes): string {
	const isOfVisit = entries.some(({ moments }) => moments.length > 0);
	const isAssessed = entries.some(({ key }) => notes.note(key).assessment !== null);
	return ['cookies', ...(isOfVisit ? ['of-visit'] : []), ...(isAssessed ? [] : ['unassessed'])].join(' ');
}
