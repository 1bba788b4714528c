import { isOrdinaryStore } from '../../src/core/web/private-store.ts';
import type { JournalSummary } from '../../src/messaging/intents/journal.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { CookieHistories } from './CookieHistories.tsx';
import { ForgetButton, ForgetQuestion } from './Forget.tsx';
import { type JournalModel, placeId } from './journal-model.ts';

/** One portal's journal: since when, how much, and what can be done with it. */
export function JournalRow({ journal, portal }: { journal: JournalModel; portal: JournalSummary }) {
	const tr = useTranslator();
	const { host, store, watchingSince, lastSeen, cookies, inMemory } = portal;
	const id = placeId(portal);
	return (
		<li data-journal={host} data-store={store}>
			<div class="row">
				<div class="row-words">
					<h3>
						<WindowWords portal={portal} />
						{inMemory && <span class="tag">{tr.t('options_journal_in_memory')}</span>}
					</h3>
					<p class="facts">
						<span>{tr.t('options_journal_since', tr.date(watchingSince))}</span>
						<span>{tr.plural('options_journal_cookies', cookies)}</span>
						<span>{tr.t('options_journal_last', tr.dateTime(lastSeen))}</span>
					</p>
				</div>
				<div class="row-buttons">
					<button
						type="button"
						class="quiet"
						data-action="save-journal"
						aria-label={tr.t('options_journal_save_named', host)}
						onClick={() => void journal.saveOne({ store, host })}
					>
						{tr.t('options_journal_save')}
					</button>
					{journal.asking.value !== id && (
						<ForgetButton
							journal={journal}
							place={{ store, host }}
							id={id}
							words={tr.t('options_forget')}
							label={tr.t('options_forget_named', host)}
							isQuiet
						/>
					)}
				</div>
			</div>
			{journal.asking.value === id && (
				<ForgetQuestion journal={journal} id={id} words={tr.t('options_forget_sure', host)} />
			)}
			<CookieHistories journal={journal} place={{ store, host }} caption={tr.t('options_history_of', host)} />
		</li>
	);
}

/** The kind of window that a journal is of: its portal stands above it already. */
function WindowWords({ portal: { store, inMemory } }: { portal: JournalSummary }) {
	const tr = useTranslator();
	if (inMemory) return <>{tr.t('options_window_private')}</>;
	if (isOrdinaryStore(store)) return <>{tr.t('options_window_ordinary')}</>;
	return (
		<>
			{fillSlots(tr.t('options_window_container', ...slots(1)), [
				<HostileText key="store" text={store} max={60} />,
			])}
		</>
	);
}
