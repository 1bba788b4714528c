import { useEffect } from 'preact/hooks';
import type { CookieHistory } from '../../src/core/journal/journal.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { type JournalModel, type JournalPlace, placeId } from './journal-model.ts';

/** Rows shown of very many; the file has all. */
const MAX_ROWS = 200;

interface Props {
	readonly journal: JournalModel;
	readonly place: JournalPlace;
	/** Names the portal and, where there are several, the window. */
	readonly caption: string;
}

/** The cookies of a journal: when each was seen first and last, how often it was set, and whether it is gone. */
export function CookieHistories({ journal, place, caption }: Props) {
	const tr = useTranslator();
	const id = placeId(place);
	useEffect(() => {
		void journal.open(place);
	}, [journal, id]);
	const histories = journal.opened.value.get(id);
	if (!histories) return <p class="aside">{tr.t('options_loading')}</p>;
	return (
		<div class="histories">
			<table class="declarations">
				<caption class="visually-hidden">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{tr.t('options_column_name')}</th>
						<th scope="col">{tr.t('options_history_first')}</th>
						<th scope="col">{tr.t('options_history_last')}</th>
						<th scope="col">{tr.t('options_history_set')}</th>
					</tr>
				</thead>
				<tbody>
					{histories.slice(0, MAX_ROWS).map((history) => (
						<HistoryRow key={history.key} history={history} host={place.host} />
					))}
				</tbody>
			</table>
			{histories.length > MAX_ROWS && (
				<p class="aside">{tr.plural('options_more_names', histories.length - MAX_ROWS)}</p>
			)}
		</div>
	);
}

function HistoryRow({ history, host }: { history: CookieHistory; host: string }) {
	const tr = useTranslator();
	const { name, domain, firstSeen, lastSeen, goneAt, timesSet } = history;
	return (
		<tr data-history={name}>
			<th scope="row">
				<Code text={name === '' ? tr.t('popup_nameless') : name} max={120} />
				{domain !== host && (
					<div class="aside">
						<Code text={domain} max={120} />
					</div>
				)}
			</th>
			<td data-label={tr.t('options_history_first')}>{tr.dateTime(firstSeen)}</td>
			<td data-label={tr.t('options_history_last')}>
				{tr.dateTime(lastSeen)}
				{goneAt !== null && <div class="aside">{tr.t('options_history_gone', tr.dateTime(goneAt))}</div>}
			</td>
			<td data-label={tr.t('options_history_set')}>{tr.number(timesSet)}</td>
		</tr>
	);
}
