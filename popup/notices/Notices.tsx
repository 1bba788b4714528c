import { useId } from 'preact/hooks';
import type { SiteReport, Visibility } from '../../src/core/report/site-report.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Inspection, SiteOffer } from '../../src/messaging/intents/inspection.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { CleanStartText } from '../../src/ui/visit/CleanStartText.tsx';
import type { PopupModel } from '../model/popup-model.ts';
import { useValue } from '../model/value.ts';

interface Props {
	model: PopupModel;
	report: SiteReport;
	offer: SiteOffer | null;
	trouble: Extract<Inspection, { state: 'ready' }>['trouble'];
}

/** The reasons why a report is incomplete, and the buttons that may help. */
export function Notices({ model, report, offer, trouble }: Props) {
	const asked = useValue(model.asked);
	const { t, plural } = useTranslator();
	return (
		<>
			<HiddenNotice
				visibility={report.visibility}
				missing={offer?.missing ?? []}
				refused={asked === 'refused'}
				onAsk={model.askForHidden}
			/>
			{report.evicted > 0 && (
				<Calm name="evicted" title={plural('popup_evicted', report.evicted)} text={t('popup_evicted_why')} />
			)}
			{trouble.map((entry) =>
				entry.area === 'clean-start' ? (
					<div key={entry.id} class="notice" data-notice={`clean-start-${entry.reason}`}>
						<Icon name="warning" />
						<div>
							<CleanStartText trouble={entry} titleClass="notice-title" onDismiss={model.dismiss} />
						</div>
					</div>
				) : (
					<Calm
						key={`${entry.area} ${entry.reason}`}
						name={entry.area}
						title={t(`popup_trouble_${entry.area}`)}
						text={t(`popup_trouble_${snakeCase(entry.reason)}`)}
					/>
				),
			)}
			{offer?.canBePlatform === true && <PlatformSwitch on={offer.isPlatform} onSwitch={model.setPlatform} />}
		</>
	);
}

function Calm({ name, title, text }: { name: string; title: string; text: string }) {
	return (
		<div class="notice calm" data-notice={name}>
			<Icon name="warning" />
			<div>
				<p class="notice-title">{title}</p>
				<p>{text}</p>
			</div>
		</div>
	);
}

interface HiddenProps {
	visibility: Visibility;
	/** Match patterns that would show them. */
	missing: readonly string[];
	refused: boolean;
	onAsk(): void;
}

/** Says which parent domains' cookies the browser keeps from us, and asks for them. Empty when none are. */
function HiddenNotice({ visibility: { hiddenDomains }, missing, refused, onAsk }: HiddenProps) {
	const { t, list } = useTranslator();
	if (hiddenDomains.length === 0) return null;
	const title = t('popup_hidden', list(hiddenDomains));
	return (
		<section class="notice" aria-label={title}>
			<Icon name="hidden" />
			<div>
				<p class="notice-title">{title}</p>
				<p>{t('popup_hidden_why')}</p>
				{refused && <p class="refused">{t('popup_refused')}</p>}
				{missing.length > 0 && (
					<button type="button" data-action="grant-hidden" onClick={onAsk}>
						{t('popup_hidden_show')}
					</button>
				)}
			</div>
		</section>
	);
}

/** For an added site: whether it is an Opendatasoft portal, so that the platform default holds for it. */
function PlatformSwitch({ on, onSwitch }: { on: boolean; onSwitch(platform: boolean): void }) {
	const { t } = useTranslator();
	const id = useId();
	return (
		<div class="platform">
			<label>
				<span>{t('popup_platform')}</span>
				<input
					type="checkbox"
					role="switch"
					aria-checked={on}
					data-action="platform"
					checked={on}
					aria-describedby={id}
					onChange={(event) => onSwitch(event.currentTarget.checked)}
				/>
			</label>
			<p id={id}>{t('popup_platform_why')}</p>
		</div>
	);
}
