import { readFile } from 'node:fs/promises';
import type { Category, Party } from '../../src/core/policy/policy.ts';

/** One declared row, as a careful reader labelled it. */
export interface LabelledCookie {
	readonly names: readonly string[];
	/** Other right spellings of the first name. */
	readonly accept?: readonly string[];
	/** Counts neither for nor against. */
	readonly dubious?: boolean;
	readonly domain_pattern?: boolean;
	readonly storage?: string;
	readonly category: Category;
	readonly provider: string | null;
	readonly party: Party | null;
	/** Days; 0 for a session, null where the policy says nothing usable. */
	readonly duration_days: number | null;
}

export interface Labels {
	readonly lang: string;
	readonly layout: string;
	readonly portal: string | null;
	readonly cookies: readonly LabelledCookie[];
}

function isLabels(value: unknown): value is Labels {
	return typeof value === 'object' && value !== null && 'cookies' in value && Array.isArray(value.cookies);
}

/** The hand-made labels of a policy. */
export async function readLabels(path: string): Promise<Labels> {
	const value: unknown = JSON.parse(await readFile(path, 'utf8'));
	if (!isLabels(value)) throw new Error(`${path} holds no labels`);
	return value;
}

/** Whether a label says that the row is no cookie, or none that can be scored. */
export function isAside({ dubious, domain_pattern, storage }: LabelledCookie): boolean {
	return dubious === true || domain_pattern === true || (storage !== undefined && storage !== 'cookie');
}
