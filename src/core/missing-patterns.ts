import { patternFindings } from './cookie-findings.ts';
import type { Declaration } from './policy.ts';
import type { ReportInput } from './site-report.ts';
import type { PatternRow } from './verdict.ts';

/** Two rows of a policy with the same meaning declare the same cookie twice: it is unseen once. */
export function meaningOf(pattern: string, { storage, domain, party }: Declaration): string {
	return JSON.stringify([pattern, storage, domain, party]);
}

/** Whether something that the declaration means could be there without our seeing it. */
function isOutOfSight(declaration: Declaration, input: ReportInput): boolean {
	const { storage, domain, party } = declaration;
	if (storage === 'pixel') return true;
	if (storage !== 'cookie') return input.storedNames === null || input.storedNames.names[storage] === null;
	if (domain !== null) return !input.seesDomain(domain);
	return party === 'third' || input.visibility.hiddenDomains.length > 0;
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
	for (const { pattern, declaration } of input.index.entries) {
		const declared = input.policy.declarations[declaration];
		if (declared === undefined) continue;
		const meaning = meaningOf(pattern.source, declared);
		if (told.has(meaning)) continue;
		told.add(meaning);
		const row = { pattern: pattern.source, declaration: refer(declaration), lastSeen: null };
		if (isOutOfSight(declared, input)) {
			notLookedAt.push({ ...row, findings: [] });
			continue;
		}
		const findings = patternFindings({
			declared,
			sameName: [],
			lastSeen: null,
			watchingSince: input.journal?.watchingSince ?? null,
		});
		unseen.push({ ...row, findings });
	}
	return { unseen, notLookedAt };
}
