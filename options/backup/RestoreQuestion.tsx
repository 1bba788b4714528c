import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { dayWords } from '../declarations/describe.ts';
import type { OptionsModel } from '../model.ts';
import { RESTORE_ID, type RestoreOffer } from './backup-model.ts';

/** The sites that restoring a backup replaces, adds and keeps, and the button that restores it. */
export function RestoreQuestion({ model, offer }: { model: OptionsModel; offer: RestoreOffer }) {
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
			<Sites words={tr.t('options_restore_repeated')} sites={contents.repeated} />
			<Sites words={tr.t('options_restore_left_out')} sites={contents.omitted} />
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
					<li key={site}>
						<HostileText text={site} max={260} />
					</li>
				))}
			</ul>
		</div>
	);
}
