import { isUnchanged } from '../../src/core/policy/policy-diff.ts';
import type { PolicySummary } from '../../src/messaging/intents/policy.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ChangeRows, ChangeTags } from '../effect/Changes.tsx';
import { type ShownVersion, VERSIONS_ID, type VersionsModel } from './versions-model.ts';

interface Props {
	readonly versions: VersionsModel;
	readonly summary: PolicySummary;
}

/** The former versions of a stored policy, folded: what changed since each, and how to use it again. */
export function Versions({ versions, summary: { site, versions: count } }: Props) {
	const tr = useTranslator();
	if (count < 2) return null;
	const shown = versions.shown.value?.site === site ? versions.shown.value : null;
	return (
		<section class="versions">
			<button
				type="button"
				class="quiet"
				id={VERSIONS_ID}
				data-action="show-versions"
				aria-expanded={shown !== null}
				onClick={() => (shown === null ? void versions.show(site) : versions.hide())}
			>
				<Icon name="chevron" /> {tr.plural('options_versions', count - 1)}
			</button>
			{shown !== null &&
				(shown.versions === null ? (
					<p class="aside">{tr.t('options_loading')}</p>
				) : (
					<ul class="rows">
						{shown.versions.map((version) => (
							<Version
								key={`${version.savedAt} ${version.replacedAt}`}
								version={version}
								onReuse={() => void versions.reuse(site, version)}
							/>
						))}
					</ul>
				))}
		</section>
	);
}

function Version({ version, onReuse }: { version: ShownVersion; onReuse: () => void }) {
	const tr = useTranslator();
	const { savedAt, replacedAt, policy, diff } = version;
	return (
		<li data-version={savedAt}>
			<div class="row">
				<div class="row-words">
					<h3>{tr.t('options_version_span', tr.dateTime(savedAt), tr.dateTime(replacedAt))}</h3>
					<p class="facts">
						<span>{tr.plural('options_declarations', policy.declarations.length)}</span>
					</p>
				</div>
				<div class="row-buttons">
					<button
						type="button"
						class="quiet"
						data-action="reuse-version"
						aria-label={tr.t('options_version_reuse_named', tr.dateTime(savedAt))}
						onClick={onReuse}
					>
						{tr.t('options_version_reuse')}
					</button>
				</div>
			</div>
			{isUnchanged(diff) ? (
				<p class="aside version-changes">{tr.t('options_version_same')}</p>
			) : (
				<details class="version-changes">
					<summary>
						{tr.t('options_version_since')} <ChangeTags diff={diff} />
					</summary>
					<ChangeRows diff={diff} />
				</details>
			)}
		</li>
	);
}
