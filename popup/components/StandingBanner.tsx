import type { SiteReport } from '../../src/core/report/site-report.ts';
import { Icon, type IconName } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { portalPage } from '../pages/options-page.ts';
import { newsWords, sinceWords } from '../words/news.ts';
import { standingOf, type Tone } from '../words/standing.ts';
import { ReadButton } from './ReadButton.tsx';

const ICONS: Readonly<Record<Tone, IconName>> = {
	bad: 'undeclared',
	warn: 'warning',
	ok: 'declared',
	mute: 'unjudged',
};

interface Props {
	report: SiteReport;
	/** Null in a private window: addresses go into the browser's history. */
	host: string | null;
	tabId: number | null;
	/** When the person last looked, ms, and how many cookies came since. */
	since: number;
	fresh: number;
	/** How many became undeclared since. */
	untrue: number;
	/** Whether the reading has a question of its own, which is the next step then. */
	isReading: boolean;
	onRead(): void;
	/** Opens the letter to the portal. */
	onTell(): void;
}

/** The answer: one sentence that says how things stand, and the one next step. */
export function StandingBanner({
	report,
	host,
	tabId,
	since,
	fresh,
	untrue,
	isReading,
	onRead,
	onTell,
}: Props) {
	const translator = useTranslator();
	const { t, plural } = translator;
	const { tone, text, hint, next } = standingOf(report, translator);
	const { openPlaces = 0 } = report.policy;
	return (
		<div class={`standing ${tone}`}>
			<Icon name={ICONS[tone]} size={24} />
			<h2 class="say">{text}</h2>
			<div class="more">
				{hint !== '' && <p class="hint">{hint}</p>}
				{openPlaces > 0 && (
					<p class="hint" data-open-places={openPlaces}>
						{plural('popup_open_places', openPlaces)}
					</p>
				)}
				{(fresh > 0 || untrue > 0) && (
					<p class="since" data-new-since={since} data-news={untrue > 0 ? untrue : undefined}>
						{untrue > 0
							? plural('popup_untrue_since', untrue, sinceWords(since, report.at, translator))
							: newsWords(fresh, since, report.at, translator)}
					</p>
				)}
				{next === 'read' && <ReadButton quiet={isReading} onRead={onRead} />}
				{next === 'tell' && (
					<button type="button" class="primary" data-action="tell" onClick={onTell}>
						{t('popup_tell')}
					</button>
				)}
				{(next === 'correct' || next === 'certify') && (
					<a
						class={next === 'correct' ? 'primary' : 'primary second'}
						data-action={next === 'correct' ? 'make-true' : 'certificate'}
						href={portalPage(host, tabId, next === 'correct' ? undefined : 'certificate')}
						target="_blank"
						rel="noopener"
					>
						{t(next === 'correct' ? 'popup_make_true' : 'popup_certificate')}
						<span class="visually-hidden"> {t('popup_opens_in_tab')}</span>
					</a>
				)}
			</div>
		</div>
	);
}
