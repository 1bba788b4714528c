import type { PatternRow, SiteReport } from '../../src/core/verdict.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { aboutWords } from '../declaration-words.ts';
import { LONGEST_NAME } from '../longest-name.ts';
import { notLookedAtWords } from '../reason-words.tsx';

interface Props {
	report: SiteReport;
	row: PatternRow;
	kind: 'unseen' | 'not-looked-at';
}

/** A declared name that no cookie answers to, or that cannot be looked at. */
export function PatternItem({ report, row, kind }: Props) {
	const translator = useTranslator();
	const declaration = report.declarations[row.declaration];
	const about = aboutWords(report, declaration, translator);
	const lifetime = declaration?.lifetime?.text ?? '';
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
				{about !== '' && <p class="about">{about}</p>}
				{lifetime !== '' && <p class="why">{translator.t('popup_declared_lifetime', lifetime)}</p>}
				{kind === 'not-looked-at' && <p class="why">{notLookedAtWords(report, row, translator)}</p>}
			</div>
		</li>
	);
}
