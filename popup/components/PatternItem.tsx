import type { PatternRow, SiteReport } from '../../src/core/verdict.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { aboutWords } from '../declaration-words.ts';
import { LONGEST_NAME } from '../longest-name.ts';
import { notLookedAtWords } from '../reason-words.tsx';
import { FindingTags } from './Tags.tsx';

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
	const seen = seenWords(row, translator);
	return (
		<li
			class={`row ${kind}`}
			data-unseen={kind === 'unseen' ? row.pattern : undefined}
			data-not-looked-at={kind === 'not-looked-at' ? row.pattern : undefined}
			data-findings={row.findings.map(({ code }) => code).join(' ')}
		>
			<div class="summary">
				<Icon name={kind === 'unseen' ? 'unseen' : 'hidden'} />
				<span class="name">
					<HostileText text={row.pattern} max={LONGEST_NAME} />
				</span>
				{about !== '' && <p class="about">{about}</p>}
				{lifetime !== '' && <p class="why">{translator.t('popup_declared_lifetime', lifetime)}</p>}
				{kind === 'not-looked-at' && <p class="why">{notLookedAtWords(report, row, translator)}</p>}
				{seen !== null && <p class="why">{seen}</p>}
				<ul class="tags">
					<FindingTags findings={row.findings} />
				</ul>
			</div>
		</li>
	);
}

/** When such a cookie was last there, or since when none was; null where nobody knows. */
function seenWords({ findings, lastSeen }: PatternRow, { t, date }: Translator): string | null {
	if (lastSeen !== null) return t('popup_last_seen', date(lastSeen));
	const since = findings.find(({ code }) => code === 'never-seen')?.since;
	return since === undefined ? null : t('popup_never_seen', date(since));
}
