import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { SiteOffer, Trouble } from '../../src/messaging/intents/inspection.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupModel } from '../model/popup-model.ts';
import { useValue } from '../model/value.ts';
import { HiddenNotice } from './HiddenNotice.tsx';
import { PlatformSwitch } from './PlatformSwitch.tsx';

interface Props {
	model: PopupModel;
	report: SiteReport;
	offer: SiteOffer | null;
	trouble: readonly Trouble[];
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
			{trouble.map(({ area, reason }) => (
				<Calm
					key={`${area} ${reason}`}
					name={area}
					title={t(`popup_trouble_${area}`)}
					text={t(`popup_trouble_${reason === 'newer-format' ? 'newer_format' : reason}`)}
				/>
			))}
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
