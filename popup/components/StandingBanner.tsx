import type { SiteReport } from '../../src/core/report/site-report.ts';
import { Icon, type IconName } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { standingOf, type Tone } from '../words/standing.ts';
import { ReadButton } from './ReadButton.tsx';

const ICONS: Readonly<Record<Tone, IconName>> = {
	bad: 'undeclared',
	warn: 'warning',
	ok: 'declared',
	mute: 'unjudged',
};

/** One sentence that says how things stand, and how to learn more. */
export function StandingBanner({ report, onRead }: { report: SiteReport; onRead(): void }) {
	const translator = useTranslator();
	const { tone, text, hint, offersImport } = standingOf(report, translator);
	const { openPlaces = 0 } = report.policy;
	return (
		<div class={`standing ${tone}`}>
			<Icon name={ICONS[tone]} size={22} />
			<div>
				<p class="say">{text}</p>
				{hint !== null && <p class="hint">{hint}</p>}
				{openPlaces > 0 && (
					<p class="hint" data-open-places={openPlaces}>
						{translator.plural('popup_open_places', openPlaces)}
					</p>
				)}
				{offersImport && (
					<p class="ways">
						<ReadButton onRead={onRead} />
					</p>
				)}
			</div>
		</div>
	);
}
