import { withDismissed } from '../../../src/core/policy/open-places.ts';
import type { OptionsBackend } from '../../backend.ts';
import type { Draft } from '../draft.ts';
import { namedSites } from '../site-field.ts';

/** Returns drafts with those places dismissed that a person dismissed in the policy stored for one of their portals. */
export function withDismissedPlaces(backend: OptionsBackend, drafts: readonly Draft[]): Promise<Draft[]> {
	return Promise.all(
		drafts.map(async (draft) => {
			if (draft.issues.length === 0) return draft;
			let { issues } = draft;
			for (const site of namedSites(draft.siteText)) {
				const stored = await backend.client['policy.get']({ site });
				if (stored !== null) issues = withDismissed(issues, stored.issues);
			}
			return { ...draft, issues, policy: { ...draft.policy, issues } };
		}),
	);
}
