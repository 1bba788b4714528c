import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ReadButton } from '../components/ReadButton.tsx';
import type { PopupModel, Screen } from '../model/popup-model.ts';
import { useValue } from '../model/value.ts';

/** The screen in place of a report. */
export function OtherScreen({ model, screen }: { model: PopupModel; screen: Screen }) {
	if (screen.state === 'no-permission') return <PermissionScreen model={model} screen={screen} />;
	if (screen.state === 'error') return <ErrorScreen error={screen} onRetry={model.retry} />;
	return screen.state === 'unsupported' ? (
		<UnsupportedScreen host={screen.hostWithoutDot} isPanel={model.backend.isPanel} />
	) : null;
}

interface PermissionProps {
	model: PopupModel;
	screen: Extract<Screen, { state: 'no-permission' }>;
}

/** A site that may not be looked at (yet): which hosts are asked for and why, and the button that asks. */
function PermissionScreen({ model, screen: { host, request, wasWatched } }: PermissionProps) {
	const { t } = useTranslator();
	const asked = useValue(model.asked);
	const hosts = request.map((pattern) => /^[^:]*:\/\/([^/]+)\//.exec(pattern)?.[1] ?? pattern);
	return (
		<div class="state">
			<Icon name={wasWatched ? 'hidden' : 'eye'} size={32} />
			<h2>{t(wasWatched ? 'popup_withdrawn_title' : 'popup_foreign_title')}</h2>
			<p>{t(wasWatched ? 'popup_withdrawn_text' : 'popup_foreign_text')}</p>
			<ul class="hosts">
				{hosts.map((name) => (
					<li key={name}>
						<b>{name}</b> <span>{t(hostKey(name, host))}</span>
					</li>
				))}
			</ul>
			<button type="button" class="primary" data-action="grant" onClick={model.askForSite}>
				{t(wasWatched ? 'popup_withdrawn_button' : 'popup_foreign_button')}
			</button>
			<p role="status" class="asked">
				{asked === 'waiting' && t('popup_asking')}
				{asked === 'refused' && t('popup_refused')}
			</p>
			<p class="small">{t('popup_permission_promise')}</p>
			<p>
				<ReadButton quiet onRead={model.read} />
			</p>
		</div>
	);
}

/** How a host to allow is explained. */
function hostKey(name: string, host: string) {
	if (name.startsWith('*.')) return 'popup_host_family';
	return name === host ? 'popup_host_this' : 'popup_host_parent';
}

interface ErrorProps {
	error: Extract<Screen, { state: 'error' }>;
	onRetry(): void;
}

/** The inspection failed: what that means, and another try. The error's own words stand last, for a report of it. */
function ErrorScreen({ error: { message, detail }, onRetry }: ErrorProps) {
	const { t, dynamic } = useTranslator();
	const [key, ...substitutions] = detail;
	return (
		<div class="state" role="alert">
			<Icon name="warning" size={32} />
			<h2>{t('popup_error_title')}</h2>
			<p>{key === undefined ? t('popup_error_text') : dynamic(key, ...substitutions)}</p>
			<button type="button" class="primary" data-action="retry" onClick={onRetry}>
				{t('popup_retry')}
			</button>
			<p class="small">{t('popup_error_next')}</p>
			<p class="small">
				<code>{message}</code>
			</p>
		</div>
	);
}

/** A page without cookies to look at, and what to do instead. `host`: set if the page's address has a final dot. */
function UnsupportedScreen({ host, isPanel }: { host: string | null; isPanel: boolean }) {
	const { t } = useTranslator();
	return (
		<div class="state">
			<Icon name="unseen" size={32} />
			<h2>{t('popup_unsupported_title')}</h2>
			<p>
				{host === null
					? t(isPanel ? 'popup_panel_hidden' : 'popup_unsupported_text')
					: t('popup_dotted_text', `${host}.`)}
			</p>
			<p>
				{host === null ? (
					t(isPanel ? 'popup_panel_hidden_next' : 'popup_unsupported_next')
				) : (
					<a href={`https://${host}/`} target="_blank" rel="noopener noreferrer">
						{t('popup_dotted_open', host)}
					</a>
				)}
			</p>
		</div>
	);
}
