import { type ConsentVerdict, judgeFullAudit } from '../../src/core/audit/full-audit.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { fullAuditHeadline } from '../../src/report-text/words/full-audit-words.ts';

/** The verdict of a full audit, for lists. */
export interface ListedVerdict {
	readonly verdict: ConsentVerdict;
	readonly words: string;
}

/** Judges stored recordings of one full audit, the newest first; null if none of them can be read. */
export async function judgeAudit(
	client: Pick<Client, 'audit.get'>,
	ids: readonly string[],
	translator: Translator,
): Promise<ListedVerdict | null> {
	const audits = await Promise.all(ids.map((id) => client['audit.get']({ id }).catch(() => null)));
	const stored = audits.filter((audit) => audit !== null);
	if (stored.length === 0) return null;
	const judged = judgeFullAudit(stored);
	return { verdict: judged.verdict, words: fullAuditHeadline(judged, translator) };
}
