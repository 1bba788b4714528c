import type { ComponentChild } from 'preact';
import type { PatternRow, SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { MAX_NAME_LENGTH } from '../model/sections.ts';
import { aboutWords } from '../words/declaration-words.ts';
import { declaredLifetimeWords } from '../words/declared-lifetime-words.ts';
import { notLookedAtWords } from '../words/reason-words.tsx';
import { patternTags } from './tags.tsx';

interface Props {
	report: SiteReport;
	row: PatternRow;
	kind: 'unseen' | 'not-looked-at';
	/** Out of sight as yet: its name will do. */
	isBrief: boolean;
}

/** A declared name that no cookie answers to, or that cannot be looked at. */
export function PatternItem({ report, row, kind, isBrief }: Props) {
	const translator = useTranslator();
	return (
		<li
			class={`row ${kind}`}
			data-unseen={kind === 'unseen' ? row.pattern : undefined}
			data-not-looked-at={kind === 'not-looked-at' ? row.pattern : undefined}
			data-findings={row.findings.map(({ code }) => code).join(' ')}
		>
			<div class="summary">
				{!isBrief && Icon({ name: kind === 'unseen' ? 'unseen' : 'hidden' })}
				<span class="name">{HostileText({ text: row.pattern, max: MAX_NAME_LENGTH })}</span>
				{!isBrief && about(report, row, kind, translator)}
			</div>
		</li>
	);
}

/** The lines below a declared name. */
function about(
	report: SiteReport,
	row: PatternRow,
	kind: Props['kind'],
	translator: Translator,
): ComponentChild {
	const declaration = report.declarations[row.declaration];
	const purpose = aboutWords(report, declaration, translator);
	const lifetime = declaration?.lifetime ? declaredLifetimeWords(declaration.lifetime, translator) : '';
	return (
		<>
			{lifetime !== '' && <span class="left">{lifetime}</span>}
			{purpose !== '' && <p class="about">{purpose}</p>}
			{kind === 'not-looked-at' && <p class="why">{notLookedAtWords(report, row, translator)}</p>}
			{row.lastSeen !== null && (
				<p class="why">{translator.t('popup_last_seen', translator.date(row.lastSeen))}</p>
			)}
			{patternTags(row, translator)}
		</>
	);
}
