import type { SiteReport } from '../../src/core/verdict.ts';
import { Icon, type IconName } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { importPage } from '../pages.ts';
import { standingOf, type Tone } from '../standing.ts';

const ICONS: Readonly<Record<Tone, IconName>> = {
	bad: 'undeclared',
	warn: 'warning',
	ok: 'declared',
	mute: 'unjudged',
};

/** One sentence that says how things stand, and what would tell more. */
export function StandingBanner({ report }: { report: SiteReport }) {
	const translator = useTranslator();
	const { tone, text, hint, offersImport } = standingOf(report, translator);
	return (
		<div class={`standing ${tone}`}>
			<Icon name={ICONS[tone]} size={22} />
			<div>
				<p class="say">{text}</p>
				{hint !== null && (
					<p class="hint">
						{hint}
						{offersImport && (
							<>
								{' '}
								<a href={importPage(report.host)} target="_blank" rel="noopener">
									{translator.t('popup_import')}
									<span class="unseen-text"> {translator.t('popup_opens_in_tab')}</span>
								</a>
							</>
						)}
					</p>
				)}
			</div>
		</div>
	);
}
