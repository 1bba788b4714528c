import { useEffect } from 'preact/hooks';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { MessageKey } from '../../src/i18n/message-key.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { LookTarget, PopupModel } from '../model/popup-model.ts';
import { useValue } from '../model/value.ts';
import { SitesPanel } from './SitesPanel.tsx';
import { StoragePanel } from './StoragePanel.tsx';

const LOOKS = [
	{ what: 'third-parties', title: 'popup_sites' },
	{ what: 'storage', title: 'popup_storage' },
] as const satisfies readonly { readonly what: LookTarget; readonly title: MessageKey }[];

/** Sections that are filled only when a person asks: other sites in use, and the page's own storage. */
export function Further({ model, report }: { model: PopupModel; report: SiteReport }) {
	const { t } = useTranslator();
	const now = useValue(model.looking);
	const asked = useValue(model.asked);
	const looking = now?.what ?? null;
	useEffect(() => {
		if (looking !== null) document.getElementById(looking)?.focus();
	}, [looking]);
	return LOOKS.map(({ what, title }) => {
		const seen = what === 'storage' ? report.storage : report.inUse;
		// Asked for in the menu; from then on it stays below the rows.
		if (seen === null && now?.what !== what) return null;
		const isWaiting = now?.what === what && !now.failed;
		return (
			<section key={what} class="section further" aria-labelledby={what} aria-busy={isWaiting}>
				<h3 id={what} tabIndex={-1}>
					{t(title)}
				</h3>
				{report.inUse !== null && what === 'third-parties' && (
					<SitesPanel inUse={report.inUse} asked={asked} onAsk={model.askForOthers} />
				)}
				{report.storage !== null && what === 'storage' && (
					<StoragePanel report={report} look={report.storage} />
				)}
				<p class="ways">
					<button type="button" data-action={`look-${what}`} onClick={() => model.lookFor(what)}>
						{t('popup_look_again')}
					</button>
					<span role="status">
						{now?.what === what && t(now.failed ? 'popup_look_failed' : 'popup_looking')}
					</span>
				</p>
			</section>
		);
	});
}
