import type { PatternRow, SiteReport } from '../../src/core/verdict.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { notLookedAtWords } from '../reason-words.tsx';
import { LONGEST_NAME } from './CookieItem.tsx';

interface Props {
	report: SiteReport;
	row: PatternRow;
	kind: 'unseen' | 'not-looked-at';
}

/** A declared name that no cookie answers to, or that cannot be looked at. */
export function PatternItem({ report, row, kind }: Props) {
	const translator = useTranslator();
	const declaration = report.declarations[row.declaration];
	const about = [declaration?.provider, declaration?.purpose].filter(Boolean).join(' · ');
	return (
		<li
			class={`row ${kind}`}
			data-unseen={kind === 'unseen' ? row.pattern : undefined}
			data-not-looked-at={kind === 'not-looked-at' ? row.pattern : undefined}
		>
			<div class="summary">
				<Icon name={kind === 'unseen' ? 'unseen' : 'hidden'} />
				<span class="name">
					<HostileText text={row.pattern} max={LONGEST_NAME} />
				</span>
				<span class="left">{declaration?.lifetime?.text}</span>
				{about !== '' && <p class="about">{about}</p>}
				{kind === 'not-looked-at' && <p class="why">{notLookedAtWords(report, row, translator)}</p>}
			</div>
		</li>
	);
}
