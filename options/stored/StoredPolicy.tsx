import { useEffect } from 'preact/hooks';
import type { PolicySummary } from '../../src/messaging/intents/policy.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { ShareForm } from '../sharing/ShareForm.tsx';
import { shareButtonId } from '../sharing/share-model.ts';
import { useSeldom } from '../use-seldom.ts';
import { EDIT_POLICY_ID } from './edit-model.ts';
import { isWebAddress, PolicyFacts } from './PolicyFacts.tsx';
import { Versions } from './Versions.tsx';

interface Props {
	readonly model: OptionsModel;
	readonly summary: PolicySummary;
	/** The organisation has locked its policy of this site: this one cannot be changed. */
	readonly isLocked?: boolean;
}

/** One stored policy: what it is, what can be done with it, and its declarations. */
export function StoredPolicy({ model, summary, isLocked = false }: Props) {
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
			<PolicyFacts summary={summary} />
			<div class="buttons policy-buttons">
				{!isLocked && isWebAddress(sourceUrl) && (
					<button
						type="button"
						data-action="read-again"
						onClick={() => void model.importing.readAgain(sourceUrl, site)}
					>
						{tr.t('options_read_again')}
					</button>
				)}
				{!isLocked && !isEditing && (
					<button
						type="button"
						id={EDIT_POLICY_ID}
						data-action="edit-policy"
						onClick={() => void editing.edit(site)}
					>
						{tr.t('options_edit')}
					</button>
				)}
				{!isLocked && (
					<button
						type="button"
						id={shareButtonId(site)}
						data-action="share"
						aria-expanded={isSharing}
						onClick={() => sharing.toggle(site)}
					>
						{tr.t('options_share')}
					</button>
				)}
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
					<Contents site={site} policy={policy} editing={isLocked ? null : editing} />
				) : (
					<p class="aside">{tr.t('options_loading')}</p>
				)}
			</div>
			{!isLocked && <Versions versions={model.versions} summary={summary} />}
		</div>
	);
}
