import { safeText } from '../../src/check/words/safe-text.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import type { PolicyRequest } from '../../src/headless/site/site-request.ts';
import type { ConfigFile } from '../check/check-config-file.ts';
import { startAddress } from '../check/site-requests.ts';
import { type CommandIo, WrongUse } from '../command.ts';

/** Reads a policy, of one or several files, from a folder. */
export type PolicyOf = (given: readonly string[], folder: string) => Promise<PolicyRequest>;

/** Policies for people's browsers, each with its sites, and the hosts of all portals. */
export interface ManagedPolicies {
	readonly policies: readonly Policy[];
	readonly sites: readonly string[];
}

/** Reads policies from files, which name their sites. @throws {WrongUse} for a file that names none */
export async function policiesOfFiles(
	paths: readonly string[],
	policyOf: PolicyOf,
	io: CommandIo,
): Promise<ManagedPolicies> {
	const policies: Policy[] = [];
	for (const path of paths) {
		const read = await policyOf([path], '.');
		if (read.from !== 'file') throw new WrongUse(io.words.t('check_managed_no_file', safeText(path)));
		const { policy } = await read.sources();
		if (policy.sites.length === 0) throw new WrongUse(io.words.t('check_managed_no_site', safeText(path)));
		policies.push(policy);
	}
	const sites = policies.flatMap((policy) => policy.sites).filter((site) => !site.startsWith('*.'));
	return { policies, sites };
}

/**
 * Reads the policies of a configuration, each for the host of its site. A site whose policy is no file is named on standard
 * error: it is read from its own page.
 */
export async function policiesOfConfig(
	{ config, folder }: ConfigFile,
	policyOf: PolicyOf,
	io: CommandIo,
): Promise<ManagedPolicies> {
	const { t } = io.words;
	const policies: Policy[] = [];
	const hosts: string[] = [];
	for (const site of config.sites ?? []) {
		const { hostname } = new URL(startAddress(site.url, io.words));
		const own = site.policy ?? config.defaults?.policy ?? 'auto';
		const read = await policyOf(typeof own === 'string' ? [own] : own, folder);
		if (!hosts.includes(hostname)) hosts.push(hostname);
		if (read.from !== 'file') io.complain(t('check_managed_left_out', hostname));
		else if (!policies.some(({ sites }) => sites.includes(hostname)))
			policies.push({ ...(await read.sources()).policy, sites: [hostname] });
	}
	return { policies, sites: hosts };
}
