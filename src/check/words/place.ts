import type { CheckFinding } from '../../core/check/site-findings.ts';
import type { CheckedSite, CheckRun } from '../check-result.ts';
import { CONFIG_FILE } from '../config/config-lines.ts';

/** A place in a file of the repository that is checked. */
export interface FilePlace {
	/** Relative, with `/`. */
	readonly file: string;
	/** 1-based. */
	readonly line: number;
}

/** Whether a path stays within the working directory: reports of builds show no others. */
const isWithinRepository = (file: string): boolean =>
	!/^(?:\/|[a-z]:)|\\/i.test(file) && !file.split('/').includes('..');

/**
 * Where a finding can be put right in the repository: the line of the declaration that it is about, or the nearest one, in
 * the policy's file; the file's first line where there is none; null where the policy is no file of the repository.
 */
export function placeOf(
	{ declaration }: Pick<CheckFinding, 'declaration'>,
	{ policy, declarations }: Pick<CheckedSite, 'policy' | 'declarations'>,
): FilePlace | null {
	const place = declaration === null ? undefined : declarations[declaration]?.place;
	const files = policy?.sources.map(({ file }) => file?.replace(/^\.\//, '') ?? null) ?? [];
	const file = files[place?.source ?? 0] ?? null;
	if (file === null || !isWithinRepository(file)) return null;
	return { file, line: place?.line ?? 1 };
}

/**
 * The place of a site for reports of builds, which need a file, where the policy is none of the repository: its line in
 * the configuration, or the usual name of that.
 */
export function sitePlace(
	{ sites, config }: Pick<CheckRun, 'sites' | 'config'>,
	site: CheckedSite,
): FilePlace {
	const file = config?.file.replace(/^\.\//, '') ?? CONFIG_FILE;
	if (!isWithinRepository(file)) return { file: CONFIG_FILE, line: 1 };
	return { file, line: config?.lines[sites.indexOf(site)] ?? 1 };
}
