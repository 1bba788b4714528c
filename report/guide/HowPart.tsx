import { snakeCase } from '../../src/i18n/message-key.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AnswersChoice } from '../../src/ui/visit/AnswersChoice.tsx';
import { OfferNotices } from '../../src/ui/visit/OfferNotices.tsx';
import { OtherSites } from '../../src/ui/visit/OtherSites.tsx';
import { VisitNotice } from '../../src/ui/visit/VisitNotice.tsx';
import { WayChoice } from '../../src/ui/visit/WayChoice.tsx';
import { ActionNotice } from './ActionNotice.tsx';
import type { GuideModel } from './guide-model.ts';

/** How all three visits are recorded: chosen once, before the first of them. */
export function HowPart({ model }: { model: GuideModel }) {
	const { t, dynamic } = useTranslator();
	const offered = model.offered.value;
	const way = model.way.value;
	const [key, ...substitutions] = offered.state === 'failed' ? offered.detail : [];
	// Between two visits, the private window of the last one must be closed.
	const mustCloseWindow =
		offered.state === 'ready' &&
		offered.offer.privateOpen &&
		way === 'private-window' &&
		!model.canChooseWay.value &&
		model.recording.value === null;
	return (
		<section aria-labelledby="h-how" class="guide-how">
			<h2 id="h-how">{t('report_guide_how')}</h2>
			{offered.state === 'loading' && <p role="status">{t('popup_record_loading')}</p>}
			{offered.state === 'no-tab' && <NoTab model={model} />}
			{offered.state === 'failed' && (
				<VisitNotice role="alert">
					<p>{key === undefined ? t('failure_internal') : dynamic(key, ...substitutions)}</p>
					<p class="visit-buttons">
						<button type="button" data-action="retry" onClick={() => void model.refresh()}>
							{t('report_page_again')}
						</button>
					</p>
				</VisitNotice>
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
					{mustCloseWindow && (
						<p class="visit-notice warns" data-notice="private-open">
							<Icon name="warning" />
							<span>{t('visit_way_private_open')}</span>
						</p>
					)}
					<AnswersChoice
						access={model.access.value}
						isWanted={model.wantsAnswers.value}
						onWant={model.wantAnswers}
					/>
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

function NoTab({ model }: { model: GuideModel }) {
	const { t } = useTranslator();
	const { host } = model.target;
	if (host === null) {
		return (
			<VisitNotice name="no-tab">
				<p>{t('report_guide_nothing_help')}</p>
			</VisitNotice>
		);
	}
	return (
		<ActionNotice
			name="no-tab"
			words={t('report_guide_no_tab')}
			action="open-portal"
			label={t('report_guide_no_tab_open', host)}
			onAct={model.openPortal}
		/>
	);
}
