import { visibleText } from '../../src/core/text/visible-text.ts';
import type { PolicySummary } from '../../src/messaging/intents/policy.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { dayWords } from '../declarations/describe.ts';

/** Whether a stored source is a page that can be opened: what a policy file says of itself is not trusted. */
export function isWebAddress(url: string | null): url is string {
	return url !== null && /^https?:\/\//i.test(url);
}

/** Number of declarations, source, and dates. */
export function PolicyFacts({ summary }: { summary: PolicySummary }) {
	const tr = useTranslator();
	const { declarations, sourceName, sourceUrl, title, date, readAt, sharedWith } = summary;
	const source = sourceUrl ?? sourceName;
	return (
		<p class="facts">
			<span data-fact="declarations">
				{declarations === 0
					? tr.t('options_declares_nothing')
					: tr.plural('options_declarations', declarations)}
			</span>
			<span data-fact="source">
				{source === null ? (
					tr.t('options_source_pasted')
				) : isWebAddress(sourceUrl) ? (
					<a href={sourceUrl} target="_blank" rel="noreferrer noopener">
						{visibleText(sourceUrl)}
					</a>
				) : (
					<HostileText text={source} max={120} />
				)}
			</span>
			{title !== null && (
				<span>
					<HostileText text={title} max={120} />
				</span>
			)}
			{date !== null && <span>{tr.t('options_dated', dayWords(tr, date))}</span>}
			{readAt !== null && <span data-fact="read-at">{tr.t('options_read_on', dayWords(tr, readAt))}</span>}
			{sharedWith.length > 0 && (
				<span data-fact="shared">{tr.t('options_shared_with', tr.list(sharedWith))}</span>
			)}
		</p>
	);
}
