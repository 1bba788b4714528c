import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AnswerAccess, RecordingWay } from '../../src/core/recording/recording.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { RecordingOffer } from '../../src/messaging/recording-offer.ts';
import { preferredWay } from '../../src/report-text/words/way-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { AnswersChoice } from '../../src/ui/visit/AnswersChoice.tsx';
import { allowAnswers } from '../../src/ui/visit/allow-answers.ts';
import { OfferNotices } from '../../src/ui/visit/OfferNotices.tsx';
import { OtherSites } from '../../src/ui/visit/OtherSites.tsx';
import { useAct } from '../../src/ui/visit/use-act.ts';
import { WayChoice } from '../../src/ui/visit/WayChoice.tsx';
import type { PopupModel } from '../model/popup-model.ts';
import { useValue } from '../model/value.ts';
import { fullAuditPage } from '../pages/full-audit-page.ts';

interface Props {
	model: PopupModel;
	host: string | null;
	report: SiteReport | null;
}

const START_WORDS = {
	'not-allowed': 'popup_record_start',
	working: 'popup_record_start',
	'after-restart': 'visit_answers_record_now',
} as const;

/** Explains a recording before it begins: how, of which sites, and the button that starts it. */
export function OfferPanel({ model, host, report }: Props) {
	const asked = useValue(model.asked);
	const { t } = useTranslator();
	const { answers, client, close, isFirefox, tabArgs } = model.backend;
	const [offer, setOffer] = useState<RecordingOffer | null>(null);
	const [chosen, setWay] = useState<RecordingWay | null>(null);
	const [access, setAccess] = useState<AnswerAccess>('not-allowed');
	const [wantsAnswers, setWantsAnswers] = useState(true);
	const heading = useRef<HTMLHeadingElement>(null);
	const loading = useAct();
	const starting = useAct();
	useLayoutEffect(() => {
		heading.current?.focus();
		loading.run(async () => {
			const [offered, current] = await Promise.all([
				tabArgs().then((args) => client['recording.offer'](args)),
				answers.access(),
			]);
			setAccess(current);
			setOffer(offered);
		});
	}, []);
	const way = offer === null ? null : (chosen ?? preferredWay(offer));
	const start = (way: RecordingWay) =>
		starting.run(async () => {
			const allowed = await allowAnswers(answers, access, wantsAnswers);
			setAccess(allowed);
			// The person chooses between a restart and a recording without answers.
			if (allowed === 'after-restart' && access !== allowed) return;
			const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
			await client['recording.start']({ ...(await tabArgs()), way, timeZone });
			model.show(null);
			// The private window is in front now.
			if (way === 'private-window') close();
		});
	return (
		<section class="record" aria-labelledby="record-title" data-record="offer" aria-busy={offer === null}>
			<p>
				<button type="button" class="link" data-action="record-back" onClick={() => model.show(null)}>
					← {t('popup_record_back')}
				</button>
			</p>
			<h2 id="record-title" ref={heading} tabIndex={-1}>
				{t('popup_record')}
			</h2>
			<p>{t('popup_record_intro')}</p>
			<p class="small">{t('popup_record_ends')}</p>
			{offer === null && loading.failure === null && <p role="status">{t('popup_record_loading')}</p>}
			{loading.failure !== null && <p role="alert">{loading.failure}</p>}
			{offer !== null && way !== null && (
				<>
					<OfferNotices offer={offer} way={way} />
					<WayChoice offer={offer} isFirefox={isFirefox} way={way} onChoose={setWay} />
					<AnswersChoice access={access} isWanted={wantsAnswers} onWant={setWantsAnswers} />
					<OtherSites
						sites={report?.inUse?.sites ?? offer.others}
						asked={asked}
						mayEnd
						onAsk={model.askForOthers}
					/>
					<button
						type="button"
						class="primary"
						data-action="record-start"
						aria-disabled={starting.isBusy}
						onClick={() => start(way)}
					>
						{t(starting.isBusy ? 'popup_record_starting' : START_WORDS[access])}
					</button>
					{starting.failure !== null && <p role="alert">{starting.failure}</p>}
					<div class="record-full">
						<a
							href={fullAuditPage(crypto.randomUUID(), model.backend.tabId(), host)}
							target="_blank"
							rel="noopener"
							data-action="full-audit"
						>
							{t('popup_record_full')}
							<span class="visually-hidden"> {t('popup_opens_in_tab')}</span>
						</a>
						<p class="small">{t('popup_record_full_why')}</p>
					</div>
				</>
			)}
		</section>
	);
}
