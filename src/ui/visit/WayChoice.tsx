import { useId } from 'preact/hooks';
import type { RecordingWay } from '../../core/recording/recording.ts';
import type { RecordingOffer } from '../../messaging/recording-offer.ts';
import { isPossible, preferredWay, WAY_WORDS, WAYS } from '../../report-text/words/way-words.ts';
import { useTranslator } from '../translator-context.ts';

interface Props {
	offer: RecordingOffer;
	/** Selects the words on how to allow private windows. */
	isFirefox: boolean;
	ways?: readonly RecordingWay[];
	way: RecordingWay;
	onChoose(way: RecordingWay): void;
}

/** The ways to record as cards; a chosen clean start lists its effects. */
export function WayChoice({ offer, isFirefox, ways = WAYS, way: chosen, onChoose }: Props) {
	const { t } = useTranslator();
	const id = useId();
	const preferred = preferredWay(offer);
	return (
		<fieldset class="visit-ways">
			<legend>{t('visit_way')}</legend>
			{ways.map((way) => {
				const isOpen = isPossible(way, offer);
				return (
					<label key={way} class="visit-way" data-way={way}>
						<input
							type="radio"
							name="recording-way"
							value={way}
							checked={way === chosen}
							disabled={!isOpen}
							aria-labelledby={`${id}-${way}`}
							aria-describedby={`${id}-${way}-text`}
							onChange={() => onChoose(way)}
						/>
						<span>
							<span class="visit-way-title" id={`${id}-${way}`}>
								{t(WAY_WORDS[way])}
								{way === preferred && <span class="tag">{t('visit_way_recommended')}</span>}
							</span>
							<span class="visit-way-text" id={`${id}-${way}-text`}>
								<WayText way={way} offer={offer} isFirefox={isFirefox} />
								{way === 'clean-start' && chosen === way && <CleanStart offer={offer} />}
							</span>
						</span>
					</label>
				);
			})}
		</fieldset>
	);
}

type TextProps = Pick<Props, 'offer' | 'isFirefox'> & { way: RecordingWay };

function WayText({ way, offer, isFirefox }: TextProps) {
	const { t, plural } = useTranslator();
	const { cookies, privateAllowed, privateOpen, isPrivate } = offer;
	if (way === 'clean-start') return <span>{t('visit_way_clean_text')}</span>;
	if (way === 'as-it-stands') {
		const stem = 'visit_way_as_it_stands_text';
		return <span>{cookies === 0 ? t('visit_way_as_it_stands_empty') : plural(stem, cookies)}</span>;
	}
	return (
		<>
			<span>{t('visit_way_private_text')}</span>
			{isPrivate && <span class="visit-warn">{t('visit_way_private_inside')}</span>}
			{!isPrivate && !privateAllowed && (
				<span class="visit-warn">
					{t(isFirefox ? 'visit_way_private_firefox' : 'visit_way_private_chromium')}
				</span>
			)}
			{!isPrivate && privateAllowed && privateOpen && (
				<span class="visit-warn">{t('visit_way_private_open')}</span>
			)}
		</>
	);
}

/** The effects of a clean start, shown before it sets anything aside. */
function CleanStart({ offer: { cookies, signedIn } }: { offer: RecordingOffer }) {
	const { t, plural } = useTranslator();
	return (
		<>
			<span class="visit-point">{plural('visit_way_clean_set_aside', cookies)}</span>
			{signedIn !== false && <span class="visit-point">{t('visit_way_clean_signed_out')}</span>}
			<span class="visit-point">{t('visit_way_clean_lost')}</span>
			<span class="visit-point">{t('visit_way_clean_stays')}</span>
		</>
	);
}
