import * as v from 'valibot';
import { MAX_SOURCE_CHARACTERS, type PolicyPages } from '../../core/policy/source-page.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { PolicyPagesSchema, sourceKind } from '../../state/source-kind.ts';
import { pack, unpack } from '../../state/stored-value.ts';

export const sourceKey = (site: string) => `${sourceKind.prefix}${site}`;

/** Parses the source of a policy; one that is too large is left out. Refuses with `not-a-policy`. */
function parsePages(given: unknown): PolicyPages {
	const parsed = v.safeParse(PolicyPagesSchema, given);
	if (!parsed.success) throw refusal('not-a-policy');
	const { pages } = parsed.output;
	const size = pages?.reduce((sum, { content }) => sum + content.length, 0) ?? 0;
	return size > MAX_SOURCE_CHARACTERS ? { pages: null, reason: 'too-large' } : parsed.output;
}

/** Returns the values that store the source of a policy for each of its sites; null forgets it. Refuses with `not-a-policy`. */
export function sourceValues(sites: readonly string[], given: unknown): Record<string, unknown> {
	const value = given === null ? null : pack(sourceKind, parsePages(given));
	return Object.fromEntries(sites.map((site) => [sourceKey(site), value]));
}

/** Reads the source of a site's policy. Policies that older versions stored have none. */
export async function readSourcePages(local: KeyValueStore, site: string): Promise<PolicyPages> {
	const stored = await local.get(sourceKey(site));
	const reading = stored === undefined ? null : unpack(sourceKind, stored);
	return reading?.ok ? reading.value : { pages: null, reason: 'older-version' };
}
