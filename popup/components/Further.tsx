import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { MessageKey } from '../../src/i18n/message-key.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lazyComponent } from '../lazy-component.tsx';
import type { LookTarget, PopupModel } from '../model/popup-model.ts';
import { useValue } from '../model/value.ts';

const Sites = lazyComponent((seldom) => seldom.SitesPanel);
const Storage = lazyComponent((seldom) => seldom.StoragePanel);

const LOOKS = [
	{
		what: 'third-parties',
		title: 'popup_sites',
		invite: 'popup_sites_invite',
		button: 'popup_sites_look',
	},
	{
		what: 'storage',
		title: 'popup_storage',
		invite: 'popup_storage_invite',
		button: 'popup_storage_look',
	},
] as const satisfies readonly (Record<'title' | 'invite' | 'button', MessageKey> & {
	readonly what: LookTarget;
})[];

/** Sections that are filled only when a person asks: other sites in use, and the page's own storage. */
export function Further({ model, report }: { model: PopupModel; report: SiteReport }) {
	const { t } = useTranslator();
	const now = useValue(model.looking);
	const asked = useValue(model.asked);
	return LOOKS.map(({ what, title, invite, button }) => {
		const seen = what === 'storage' ? report.storage : report.inUse;
		const isWaiting = now?.what === what && !now.failed;
		return (
			<section key={what} class="section further" aria-labelledby={what} aria-busy={isWaiting}>
				<h2 id={what}>{t(title)}</h2>
				{seen === null && <p>{t(invite)}</p>}
				{report.inUse !== null && what === 'third-parties' && (
					<Sites inUse={report.inUse} asked={asked} onAsk={model.askForOthers} />
				)}
				{report.storage !== null && what === 'storage' && <Storage report={report} look={report.storage} />}
				<p class="ways">
					<button type="button" data-action={`look-${what}`} onClick={() => model.lookFor(what)}>
						{t(seen === null ? button : 'popup_look_again')}
					</button>
					<span role="status">
						{now?.what === what && t(now.failed ? 'popup_look_failed' : 'popup_looking')}
					</span>
				</p>
			</section>
		);
	});
}
