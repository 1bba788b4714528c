import { changedWords, changeWords } from '../../src/report-text/words/reading-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Changes } from '../effect/Changes.tsx';
import { CHANGED_PAGE_ID, type ChangedPage, type ChangedPageModel } from './changed-page-model.ts';

/** That a policy page has changed, how, and what can be done about it. */
export function ChangedPagePart({ reading, changed }: { reading: ChangedPageModel; changed: ChangedPage }) {
	const tr = useTranslator();
	const { host, notice, comparison } = changed;
	const { change } = notice;
	if (change === null) return null;
	return (
		<section
			class="changed-page"
			id={CHANGED_PAGE_ID}
			tabIndex={-1}
			aria-labelledby="h-changed-page"
			data-changed-page={change.isStored ? 'stored' : 'proposed'}
		>
			<h3 id="h-changed-page">{changedWords(change, tr)}</h3>
			{comparison === null ? <p>{changeWords(change, tr)}</p> : <Changes comparison={comparison} />}
			<div class="buttons">
				{!change.isStored && (
					<button
						type="button"
						class="primary"
						data-action="accept-change"
						onClick={() => void reading.accept(host)}
					>
						{tr.t('reading_accept')}
					</button>
				)}
				<button type="button" data-action="dismiss-change" onClick={() => void reading.dismiss(host)}>
					{tr.t(change.isStored ? 'reading_dismiss' : 'reading_keep')}
				</button>
			</div>
		</section>
	);
}
