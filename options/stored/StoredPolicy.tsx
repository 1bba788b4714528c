import { useEffect } from 'preact/hooks';
import { visibleText } from '../../src/core/text/visible-text.ts';
import type { PolicySummary } from '../../src/messaging/intents/policy.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { dayWords } from '../declarations/describe.ts';
import type { OptionsModel } from '../model.ts';
import { ShareForm } from '../sharing/ShareForm.tsx';
import { shareButtonId } from '../sharing/share-model.ts';
import { useSeldom } from '../use-seldom.ts';
import { EDIT_POLICY_ID } from './edit-model.ts';
import { Versions } from './Versions.tsx';

/** One stored policy: what it is, what can be done with it, and its declarations. */
export function StoredPolicy({ model, summary }: { model: OptionsModel; summary: PolicySummary }) {
	const tr = useTranslator();
	const { stored, sharing, editing } = model;
	const { site, sourceUrl } = summary;
	const isSharing = sharing.site.value === site;
	const policy = stored.opened.value.get(site) ?? null;
	const Contents = useSeldom(true, (seldom) => seldom.PolicyContents);
	const Editor = useSeldom(true, (seldom) => seldom.EditPolicy, model.notices.focusWish);
	const isEditing = editing.site.value === site;
	useEffect(() => {
		void stored.open(site);
	}, [stored, site]);
	return (
		<div data-stored-policy={site}>
			<Facts summary={summary} />
			<div class="buttons policy-buttons">
				{isWebAddress(sourceUrl) && (
					<button
						type="button"
						data-action="read-again"
						onClick={() => void model.importing.readAgain(sourceUrl, site)}
					>
						{tr.t('options_read_again')}
					</button>
				)}
				{!isEditing && (
					<button
						type="button"
						id={EDIT_POLICY_ID}
						data-action="edit-policy"
						onClick={() => void editing.edit(site)}
					>
						{tr.t('options_edit')}
					</button>
				)}
				<button
					type="button"
					id={shareButtonId(site)}
					data-action="share"
					aria-expanded={isSharing}
					onClick={() => sharing.toggle(site)}
				>
					{tr.t('options_share')}
				</button>
				<button type="button" data-action="export" onClick={() => void stored.exportOne(site)}>
					{tr.t('options_export')}
				</button>
				<button type="button" class="danger" data-action="delete" onClick={() => void stored.remove([site])}>
					{tr.t('options_delete')}
				</button>
			</div>
			{isSharing && <ShareForm sharing={sharing} site={site} />}
			<div class="opened">
				{isEditing && Editor ? (
					<Editor editing={editing} />
				) : policy && Contents ? (
					<Contents site={site} policy={policy} editing={editing} />
				) : (
					<p class="aside">{tr.t('options_loading')}</p>
				)}
			</div>
			<Versions versions={model.versions} summary={summary} />
		</div>
	);
}

/** Whether a stored source is a page that can be opened: what a policy file says of itself is not trusted. */
function isWebAddress(url: string | null): url is string {
	return url !== null && /^https?:\/\//i.test(url);
}

/** Number of declarations, source, and dates. */
function Facts({ summary }: { summary: PolicySummary }) {
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
