import type { TargetedEvent } from 'preact';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { dayWords, failureSentence } from '../declarations/describe.ts';
import { Section } from '../ListSection.tsx';
import type { OptionsModel } from '../model.ts';
import { RESTORE_BUTTON_ID, RESTORE_ID, RESTORE_PROBLEM_ID, type RestoreOffer } from './backup-model.ts';

/** Everything as one file, and back. */
export function BackupPart({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	const { backup } = model;
	const offer = backup.offer.value;
	const problem = backup.problem.value;
	const choose = (event: TargetedEvent<HTMLInputElement>) => {
		const file = event.currentTarget.files?.[0];
		if (file) void backup.choose(file);
		event.currentTarget.value = '';
	};
	return (
		<Section name="backup" id="backup-heading">
			<div class="buttons">
				<button type="button" data-action="export-all" onClick={() => void backup.exportAll()}>
					{tr.t('options_export_all')}
				</button>
				<input
					id={RESTORE_BUTTON_ID}
					name="backup-file"
					type="file"
					class="visually-hidden"
					accept=".json,application/json"
					onChange={choose}
				/>
				<label class="button" for={RESTORE_BUTTON_ID}>
					{tr.t('options_restore_choose')}
				</label>
			</div>
			{problem && (
				<div class="problems" id={RESTORE_PROBLEM_ID} tabIndex={-1}>
					<strong>
						<HostileText text={problem.label} max={120} />
					</strong>
					<p>{failureSentence(tr, problem.failure)}</p>
					<p class="aside">{tr.t('options_problems_untouched')}</p>
				</div>
			)}
			{offer && <Restore model={model} offer={offer} />}
		</Section>
	);
}

function Restore({ model, offer }: { model: OptionsModel; offer: RestoreOffer }) {
	const tr = useTranslator();
	const { contents } = offer;
	const exportedAt = contents.exportedAt === null ? null : dayWords(tr, contents.exportedAt);
	return (
		<section class="restore" aria-labelledby={RESTORE_ID}>
			<h3 id={RESTORE_ID} tabIndex={-1}>
				{tr.plural('options_restore_title', contents.sites.length)}
			</h3>
			<p class="facts">
				<span>
					<HostileText text={offer.label} max={120} />
				</span>
				{exportedAt !== null && <span>{tr.t('options_restore_from', exportedAt)}</span>}
			</p>
			<Sites words={tr.plural('options_restore_replaced', offer.replaced.length)} sites={offer.replaced} />
			<Sites words={tr.plural('options_restore_added', offer.added.length)} sites={offer.added} />
			<Sites words={tr.plural('options_restore_kept', offer.kept.length)} sites={offer.kept} />
			<div class="buttons">
				<button
					type="button"
					class="primary"
					data-action="restore"
					aria-disabled={model.backup.busy.value}
					onClick={() => void model.backup.accept()}
				>
					{tr.t('options_restore')}
				</button>
				<button type="button" data-action="cancel-restore" onClick={model.backup.refuse}>
					{tr.t('options_cancel')}
				</button>
			</div>
		</section>
	);
}

function Sites({ words, sites }: { words: string; sites: readonly string[] }) {
	if (sites.length === 0) return null;
	return (
		<div class="restore-sites">
			<p>{words}</p>
			<ul>
				{sites.map((site) => (
					<li key={site}>{site}</li>
				))}
			</ul>
		</div>
	);
}
