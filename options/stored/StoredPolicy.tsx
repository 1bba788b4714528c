import { visibleText } from '../../src/core/text/visible-text.ts';
import type { PolicySummary } from '../../src/messaging/intents/policy.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { dayWords } from '../declarations/describe.ts';
import type { OptionsModel } from '../model.ts';
import { ShareForm } from '../sharing/ShareForm.tsx';
import { shareButtonId } from '../sharing/share-model.ts';
import { useSeldom } from '../use-seldom.ts';

/** One stored policy: what it is and what can be done with it; it opens to show its declarations. */
export function StoredPolicy({ model, summary }: { model: OptionsModel; summary: PolicySummary }) {
	const tr = useTranslator();
	const { stored, sharing } = model;
	const { site, sourceUrl } = summary;
	const isOpen = stored.opened.value.has(site);
	const isSharing = sharing.site.value === site;
	const policy = stored.opened.value.get(site) ?? null;
	const Contents = useSeldom(isOpen, (seldom) => seldom.PolicyContents);
	const id = `stored-${site.replaceAll(/[^a-z0-9-]/g, '_')}`;
	return (
		<li data-policy-site={site}>
			<div class="row">
				<div class="row-words">
					<h3>
						{site}
						{site.startsWith('*.') && <span class="tag">{tr.t('options_family')}</span>}
					</h3>
					<Facts summary={summary} />
				</div>
				<div class="row-buttons">
					<button
						type="button"
						class="quiet"
						data-action="open"
						aria-expanded={isOpen}
						aria-controls={isOpen ? id : undefined}
						aria-label={tr.t('options_declarations_of', site)}
						onClick={() => void stored.toggle(site)}
					>
						<Icon name="chevron" /> {tr.t('options_open')}
					</button>
					{isWebAddress(sourceUrl) && (
						<button
							type="button"
							class="quiet"
							data-action="read-again"
							aria-label={tr.t('options_read_again_named', site)}
							onClick={() => void model.importing.readAgain(sourceUrl, site)}
						>
							{tr.t('options_read_again')}
						</button>
					)}
					<button
						type="button"
						id={shareButtonId(site)}
						class="quiet"
						data-action="share"
						aria-expanded={isSharing}
						aria-label={tr.t('options_share_named', site)}
						onClick={() => sharing.toggle(site)}
					>
						{tr.t('options_share')}
					</button>
					<button
						type="button"
						class="quiet"
						data-action="export"
						aria-label={tr.t('options_export_named', site)}
						onClick={() => void stored.exportOne(site)}
					>
						{tr.t('options_export')}
					</button>
					<button
						type="button"
						class="quiet danger"
						data-action="delete"
						aria-label={tr.t('options_delete_named', site)}
						onClick={() => void stored.remove(site)}
					>
						{tr.t('options_delete')}
					</button>
				</div>
			</div>
			{isSharing && <ShareForm sharing={sharing} site={site} />}
			{isOpen && (
				<div class="opened" id={id}>
					{policy && Contents ? (
						<Contents site={site} policy={policy} />
					) : (
						<p class="aside">{tr.t('options_loading')}</p>
					)}
				</div>
			)}
		</li>
	);
}

/** Whether a stored source is a page that can be opened: what a policy file says of itself is not trusted. */
function isWebAddress(url: string | null): url is string {
	return url !== null && /^https?:\/\//i.test(url);
}

/** Number of declarations, source, and dates. */
function Facts({ summary }: { summary: PolicySummary }) {
	const tr = useTranslator();
	const { declarations, sourceName, sourceUrl, title, date, readAt, versions, sharedWith } = summary;
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
			{versions > 1 && <span>{tr.plural('options_versions', versions - 1)}</span>}
		</p>
	);
}
