import { type ReadonlySignal, signal } from '@preact/signals';
import type { PolicyDiff } from '../../src/core/policy/policy-diff.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { PolicyVersion } from '../../src/messaging/intents/policy.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { Notices } from '../notices.ts';

/** A former version of a stored policy, and what has changed since. */
export interface ShownVersion extends PolicyVersion {
	readonly diff: PolicyDiff;
}

export interface VersionsModel {
	/** Former versions of the site's policy that were asked for, newest first; null while they are being loaded. */
	readonly shown: ReadonlySignal<{
		readonly site: string;
		readonly versions: readonly ShownVersion[] | null;
	} | null>;
	show(site: string): Promise<void>;
	hide(): void;
	/** Puts a former version in force again. */
	reuse(site: string, version: PolicyVersion): Promise<void>;
}

export const VERSIONS_ID = 'versions';

export function createVersionsModel(
	client: Pick<Client, 'policy.versions' | 'policy.get' | 'policy.save'>,
	tr: Translator,
	notices: Notices,
): VersionsModel {
	const shown = signal<VersionsModel['shown']['value']>(null);
	return {
		shown,
		show: (site) =>
			notices.attempt(async () => {
				shown.value = { site, versions: null };
				const [former, current] = await Promise.all([
					client['policy.versions']({ site }),
					client['policy.get']({ site }),
				]);
				const { diffDeclarations } = await import('../../src/core/policy/policy-diff.ts');
				const versions = former.map((version) => ({
					...version,
					diff: diffDeclarations(version.policy.declarations, current?.declarations ?? []),
				}));
				if (shown.value?.site === site) shown.value = { site, versions };
			}),
		hide() {
			shown.value = null;
		},
		reuse: (site, { policy }) =>
			notices.attempt(async () => {
				const { undo } = await client['policy.save']({
					policy: { ...policy, sites: [site] },
					// The source that is stored is that of the policy in force now.
					pages: { pages: null, reason: 'older-version' },
					...(policy.declarations.length === 0 && { declaresNothing: true }),
				});
				shown.value = null;
				notices.done(tr.t('options_version_reused', site), { undo, back: VERSIONS_ID });
			}),
	};
}
