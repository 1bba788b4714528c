import type { Finding, Weight } from '../../src/core/findings/finding.ts';
import { FINDING_WEIGHTS } from '../../src/core/findings/finding-weights.ts';
import { acceptedWords } from '../../src/report-text/words/accepted-words.ts';
import {
	certaintyWords,
	findingWords,
	ruleSourceWords,
	weightWords,
} from '../../src/report-text/words/finding-words.ts';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Detail } from './Detail.tsx';

const WEIGHTS = ['contradiction', 'guideline', 'advice'] as const satisfies readonly Weight[];

/** A cookie's findings, the weightiest first: a sentence, its certainty, and the source of its rule. */
export function FindingDetails({ findings }: { findings: readonly Finding[] }) {
	const translator = useTranslator();
	return WEIGHTS.map((weight) => {
		const ofWeight = findings.filter(({ code }) => FINDING_WEIGHTS[code] === weight);
		if (ofWeight.length === 0) return null;
		return (
			<Detail key={weight} name={<span class={`weight ${weight}`}>{weightWords(weight, translator)}</span>}>
				<ul class="found-list">
					{ofWeight.map((finding) => (
						<li key={finding.code} data-finding={finding.code}>
							{findingWords(finding, translator)}{' '}
							{finding.accepted !== undefined && (
								<b data-accepted={finding.accepted.until}>{acceptedWords(finding.accepted, translator)}</b>
							)}{' '}
							<Source finding={finding} />
						</li>
					))}
				</ul>
			</Detail>
		);
	});
}

function Source({ finding }: { finding: Finding }) {
	const translator = useTranslator();
	const { t } = translator;
	const { text, url } = ruleSourceWords(finding, translator);
	return (
		<span class="source">
			{certaintyWords(finding.certainty, translator)}
			{' · '}
			{fillSlots(t('popup_detail_source', ...slots(1)), [
				url === null ? (
					text
				) : (
					<a href={url} target="_blank" rel="noreferrer">
						{text}
						<span class="visually-hidden"> {t('popup_opens_in_tab')}</span>
					</a>
				),
			])}
		</span>
	);
}
