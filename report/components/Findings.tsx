import type { FindingView } from '../../src/report-text/audit-view.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Value } from './Facts.tsx';

/** Findings as tags of a few words. */
export function FindingTags({ findings }: { findings: readonly FindingView[] }) {
	if (findings.length === 0) return <span class="none">–</span>;
	return (
		<ul class="tags">
			{findings.map(({ code, weight, tag }) => (
				<li key={code} class={`tag ${weight}`} data-finding={code}>
					{weight !== 'advice' && <Icon name="warning" size={12} />}
					{tag}
				</li>
			))}
		</ul>
	);
}

/** Findings in full: weight, sentence, certainty, and the rule's source. */
export function FindingList({ findings }: { findings: readonly FindingView[] }) {
	const { t } = useTranslator();
	if (findings.length === 0) return null;
	return (
		<ul class="findings">
			{findings.map(({ code, weight, weightWords, words, certaintyWords, source }) => (
				<li key={code} class={weight}>
					<strong>{weightWords}</strong> {words}
					<span class="source">
						{certaintyWords} · {fillSlots(t('popup_detail_source', ...slots(1)), [<Value fact={source} />])}
					</span>
				</li>
			))}
		</ul>
	);
}
