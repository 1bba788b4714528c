import { snakeCase } from '../../src/i18n/message-key.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { OfferNotices } from '../../src/ui/visit/OfferNotices.tsx';
import { OtherSites } from '../../src/ui/visit/OtherSites.tsx';
import { useAct } from '../../src/ui/visit/use-act.ts';
import { WayChoice } from '../../src/ui/visit/WayChoice.tsx';
import type { GuideModel } from './guide-model.ts';

/** How all three visits are recorded: chosen once, before the first of them. */
export function HowPart({ model }: { model: GuideModel }) {
	const { t, dynamic } = useTranslator();
	const offered = model.offered.value;
	const way = model.way.value;
	const [key, ...substitutions] = offered.state === 'failed' ? offered.detail : [];
	return (
		<section aria-labelledby="h-how" class="guide-how">
			<h2 id="h-how">{t('report_guide_how')}</h2>
			{offered.state === 'loading' && <p role="status">{t('popup_record_loading')}</p>}
			{offered.state === 'no-tab' && <NoTab model={model} />}
			{offered.state === 'failed' && (
				<div class="visit-notice warns" role="alert">
					<Icon name="warning" />
					<div>
						<p>{key === undefined ? t('failure_internal') : dynamic(key, ...substitutions)}</p>
						<p class="visit-buttons">
							<button type="button" data-action="retry" onClick={() => void model.refresh()}>
								{t('report_page_again')}
							</button>
						</p>
					</div>
				</div>
			)}
			{!model.canChooseWay.value && <p>{t(`report_guide_how_${snakeCase(way)}`)}</p>}
			{offered.state === 'ready' && (
				<>
					<OfferNotices offer={offered.offer} way={way} />
					{model.canChooseWay.value && (
						<WayChoice
							offer={offered.offer}
							isFirefox={model.backend.isFirefox}
							ways={['private-window', 'clean-start']}
							way={way}
							onChoose={model.chooseWay}
						/>
					)}
					{!model.canChooseWay.value && way === 'private-window' && offered.offer.privateOpen && (
						<PrivateOpen isRecording={model.recording.value !== null} />
					)}
					<OtherSites
						sites={offered.offer.others}
						asked={model.asked.value}
						mayEnd={false}
						onAsk={model.ask}
					/>
				</>
			)}
		</section>
	);
}

/** Between two visits, the window of the last one must be closed. */
function PrivateOpen({ isRecording }: { isRecording: boolean }) {
	const { t } = useTranslator();
	if (isRecording) return null;
	return (
		<p class="visit-notice warns" data-notice="private-open">
			<Icon name="warning" />
			<span>{t('visit_way_private_open')}</span>
		</p>
	);
}

function NoTab({ model }: { model: GuideModel }) {
	const { t } = useTranslator();
	const act = useAct();
	const { host } = model.target;
	return (
		<div class="visit-notice warns" data-notice="no-tab">
			<Icon name="warning" />
			<div>
				<p>{t(host === null ? 'report_guide_nothing_help' : 'report_guide_no_tab')}</p>
				{host !== null && (
					<p class="visit-buttons">
						<button type="button" data-action="open-portal" onClick={() => act.run(model.openPortal)}>
							{t('report_guide_no_tab_open', host)}
						</button>
					</p>
				)}
				{act.failure !== null && <p role="alert">{act.failure}</p>}
			</div>
		</div>
	);
}
