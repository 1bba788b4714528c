import { partyOf } from '../cookie/party.ts';
import { patternFindings } from '../findings/pattern-findings.ts';
import { groupBy } from '../lib/group-by.ts';
import type { Declaration } from '../policy/policy.ts';
import { isWithin } from '../web/host.ts';
import { mismatchReason } from './judge.ts';
import { isWhole } from './page-storage.ts';
import type { ReportInput } from './report-input.ts';
import type { HostsInUse, PatternRow } from './site-report.ts';

/** Builds a key that is equal for rows that declare the same cookie, so that it is listed once. */
export function meaningOf(pattern: string, { storage, domain, party }: Declaration): string {
	return JSON.stringify([pattern, storage, domain, party]);
}

function areAllGranted({ sites }: HostsInUse): boolean {
	return sites.length > 0 && sites.every(({ granted }) => granted);
}

/** Whether a declared item could exist without being visible to us. */
function isHidden(declaration: Declaration, input: ReportInput): boolean {
	const { storage, domain, party } = declaration;
	if (storage === 'pixel') return true;
	if (storage !== 'cookie') return input.storedNames === null || !isWhole(input.storedNames, storage);
	if (domain !== null) return !input.seesDomain(domain);
	// A third party without a domain: all sites in use must be visible.
	if (party === 'third') return input.inUse === null || !areAllGranted(input.inUse);
	return input.visibility.hiddenDomains.length > 0;
}

/** Last time a matching cookie was seen, by the journal, keyed by meaning. Matches each cookie once. */
function lastSeenOf({ journal, index, policy, site }: ReportInput): ReadonlyMap<string, number> {
	const last = new Map<string, number>();
	for (const seen of journal?.cookies.values() ?? []) {
		const party = partyOf(seen, site);
		for (const { pattern, declaration } of index.match(seen.name)) {
			const declared = policy.declarations[declaration];
			if (declared === undefined || mismatchReason(declared, seen, party) !== null) continue;
			const meaning = meaningOf(pattern.source, declared);
			last.set(meaning, Math.max(seen.lastSeen, last.get(meaning) ?? 0));
		}
	}
	return last;
}

/** A name pattern and the declaration that it is from. */
interface DeclaredPattern {
	readonly pattern: string;
	readonly declared: Declaration;
	/** Index into the policy's declarations. */
	readonly declaration: number;
}

/** Key of the declarations of one name pattern and storage. */
const groupOf = ({ pattern, declared }: DeclaredPattern): string => `${declared.storage} ${pattern}`;

/** Whether two declarations can match the same cookie, by party and domain. */
function canOverlap(a: Declaration, b: Declaration): boolean {
	if (a.party !== null && b.party !== null && a.party !== b.party) return false;
	if (a.domain === null || b.domain === null) return true;
	return isWithin(a.domain, b.domain) || isWithin(b.domain, a.domain);
}

/** Lists the name patterns without a match, each once: unseen, or not visible to us. */
export function missingPatterns(
	input: ReportInput,
	seen: ReadonlySet<string>,
	refer: (declaration: number) => number,
): { unseen: readonly PatternRow[]; notLookedAt: readonly PatternRow[] } {
	const unseen: PatternRow[] = [];
	const notLookedAt: PatternRow[] = [];
	const handled = new Set(seen);
	const last = lastSeenOf(input);
	const entries = input.index.entries.flatMap(({ pattern, declaration }) => {
		const declared = input.policy.declarations[declaration];
		return declared === undefined ? [] : { pattern: pattern.source, declared, declaration };
	});
	const groups = groupBy(entries, groupOf);
	for (const entry of entries) {
		const { pattern, declared, declaration } = entry;
		const meaning = meaningOf(pattern, declared);
		if (handled.has(meaning)) continue;
		handled.add(meaning);
		const lastSeen = last.get(meaning) ?? null;
		const row = { pattern, declaration: refer(declaration), lastSeen };
		const sameName = (groups.get(groupOf(entry)) ?? []).map((other) => other.declared);
		const isLookedAt = !isHidden(declared, input);
		const findings = patternFindings({
			sameName: sameName.filter((other) => canOverlap(declared, other)),
			// The journal covers cookies only, and not the hidden ones.
			watchingSince:
				declared.storage === 'cookie' && isLookedAt ? (input.journal?.watchingSince ?? null) : null,
			lastSeen,
			// Another site's cookies are visible only since its hosts were granted, at an unknown time.
			certainty: declared.domain === null || isWithin(declared.domain, input.site) ? 'observed' : 'inferred',
		});
		(isLookedAt ? unseen : notLookedAt).push({ ...row, findings });
	}
	return { unseen, notLookedAt };
}
