import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ReadButton } from '../components/ReadButton.tsx';
import type { RequestState } from '../model/popup-model.ts';

interface Props {
	host: string;
	/** Match patterns to ask the browser for. */
	request: readonly string[];
	/** True for a site that was watched before: its permission was withdrawn. */
	wasWatched: boolean;
	asked: RequestState;
	onAsk(): void;
	onRead(): void;
}

/** A site that may not be looked at (yet): which hosts are asked for and why, and the button that asks. */
export function PermissionScreen({ host, request, wasWatched, asked, onAsk, onRead }: Props) {
	const { t } = useTranslator();
	const hosts = request.map((pattern) => /^[^:]*:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern);
	return (
		<div class="state">
			<Icon name={wasWatched ? 'hidden' : 'eye'} size={32} />
			<h2>{t(wasWatched ? 'popup_withdrawn_title' : 'popup_foreign_title')}</h2>
			<p>{t(wasWatched ? 'popup_withdrawn_text' : 'popup_foreign_text')}</p>
			<ul class="hosts">
				{hosts.map((asked) => (
					<li key={asked}>
						<b>{asked}</b>{' '}
						<span>
							{t(asked === host || asked.startsWith('*.') ? 'popup_host_this' : 'popup_host_parent')}
						</span>
					</li>
				))}
			</ul>
			<button type="button" class="primary" data-action="grant" onClick={onAsk}>
				{t(wasWatched ? 'popup_withdrawn_button' : 'popup_foreign_button')}
			</button>
			<p role="status" class="asked">
				{asked === 'waiting' && t('popup_asking')}
				{asked === 'refused' && t('popup_refused')}
			</p>
			<p class="small">{t('popup_permission_promise')}</p>
			<p>
				<ReadButton quiet onRead={onRead} />
			</p>
		</div>
	);
}
