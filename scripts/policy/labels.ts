import { readFile } from 'node:fs/promises';
import type { Category, Party } from '../../src/core/policy/policy.ts';

/** A row of a policy as labelled by hand. */
export interface LabelledCookie {
	readonly names: readonly string[];
	/** Other correct spellings of the first name. */
	readonly accept?: readonly string[];
	/** Not scored. */
	readonly dubious?: boolean;
	readonly domain_pattern?: boolean;
	readonly storage?: string;
	readonly category: Category;
	readonly provider: string | null;
	readonly party: Party | null;
	/** Days; 0 for a session, null if the policy states nothing usable. */
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

/** Reads the hand-made labels of a policy. */
export async function readLabels(path: string): Promise<Labels> {
	const value: unknown = JSON.parse(await readFile(path, 'utf8'));
	if (!isLabels(value)) throw new Error(`${path} holds no labels`);
	return value;
}

/** Whether the labels mark a row as not a cookie, or as not to be scored. */
export function isAside({ dubious, domain_pattern, storage }: LabelledCookie): boolean {
	return dubious === true || domain_pattern === true || (storage !== undefined && storage !== 'cookie');
}
