import { partyOf } from '../cookie/party.ts';
import { patternFindings } from '../findings/pattern-findings.ts';
import type { IndexedPattern } from '../names/name-pattern.ts';
import type { Declaration } from '../policy/policy.ts';
import { isWithin } from '../web/host.ts';
import { mismatchReason } from './judge.ts';
import { isWhole } from './page-storage.ts';
import type { ReportInput } from './report-input.ts';
import type { HostsInUse, PatternRow } from './site-report.ts';

/** Two rows of a policy with the same meaning declare the same cookie twice: it is unseen once. */
export function meaningOf(pattern: string, { storage, domain, party }: Declaration): string {
	return JSON.stringify([pattern, storage, domain, party]);
}

function areAllGranted({ sites }: HostsInUse): boolean {
	return sites.length > 0 && sites.every(({ granted }) => granted);
}

/** Whether something that the declaration means could be there without our seeing it. */
function isHidden(declaration: Declaration, input: ReportInput): boolean {
	const { storage, domain, party } = declaration;
	if (storage === 'pixel') return true;
	if (storage !== 'cookie') return input.storedNames === null || !isWhole(input.storedNames, storage);
	if (domain !== null) return !input.seesDomain(domain);
	// A third party's, and not said whose: of all the sites in use, none may be hidden from us.
	if (party === 'third') return input.inUse === null || !areAllGranted(input.inUse);
	return input.visibility.hiddenDomains.length > 0;
}

/** By meaning: when a cookie that it holds for was last there, as the journal knows. Each cookie is matched once. */
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

/** The policy's declarations by name pattern and storage. */
function byPattern({ index, policy }: ReportInput): ReadonlyMap<string, readonly Declaration[]> {
	const groups = new Map<string, Declaration[]>();
	for (const { pattern, declaration } of index.entries) {
		const declared = policy.declarations[declaration];
		if (declared === undefined) continue;
		const key = groupOf(pattern, declared);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [declared]);
		else group.push(declared);
	}
	return groups;
}

const groupOf = ({ source }: IndexedPattern['pattern'], { storage }: Declaration): string =>
	`${storage} ${source}`;

/** Whether one cookie can be meant by both declarations, as far as party and domain go. */
function canOverlap(one: Declaration, other: Declaration): boolean {
	if (one.party !== null && other.party !== null && one.party !== other.party) return false;
	if (one.domain === null || other.domain === null) return true;
	return isWithin(one.domain, other.domain) || isWithin(other.domain, one.domain);
}

/** Name patterns that nothing matches, each once: unseen, or not looked at. */
export function missingPatterns(
	input: ReportInput,
	seen: ReadonlySet<string>,
	refer: (declaration: number) => number,
): { unseen: readonly PatternRow[]; notLookedAt: readonly PatternRow[] } {
	const unseen: PatternRow[] = [];
	const notLookedAt: PatternRow[] = [];
	const told = new Set(seen);
	const last = lastSeenOf(input);
	const groups = byPattern(input);
	for (const { pattern, declaration } of input.index.entries) {
		const declared = input.policy.declarations[declaration];
		if (declared === undefined) continue;
		const meaning = meaningOf(pattern.source, declared);
		if (told.has(meaning)) continue;
		told.add(meaning);
		const lastSeen = last.get(meaning) ?? null;
		const row = { pattern: pattern.source, declaration: refer(declaration), lastSeen };
		const group = groups.get(groupOf(pattern, declared)) ?? [];
		const isLookedAt = !isHidden(declared, input);
		const findings = patternFindings({
			sameName: group.filter((other) => canOverlap(declared, other)),
			// The journal is one of cookies; and who knows since when we may see what cannot be seen now.
			watchingSince:
				declared.storage === 'cookie' && isLookedAt ? (input.journal?.watchingSince ?? null) : null,
			lastSeen,
			// Another site's cookies are seen since its hosts were granted, whenever that was.
			certainty: declared.domain === null || isWithin(declared.domain, input.site) ? 'observed' : 'inferred',
		});
		(isLookedAt ? unseen : notLookedAt).push({ ...row, findings });
	}
	return { unseen, notLookedAt };
}
