import { safeText } from '../../src/check/words/safe-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { type CheckFlags, readCheckFlags } from '../check/check-flags.ts';
import { WrongUse } from '../command.ts';

const OWN = ['dir', 'tag', 'shard', 'sites'] as const;

/** The flags of `fleet run` and `fleet worker`: their own, and those of `check` that concern visits. */
export interface FleetFlags {
	readonly own: Readonly<Partial<Record<(typeof OWN)[number], string>>>;
	readonly isResumed: boolean;
	readonly check: CheckFlags;
}

/** @throws {WrongUse} for a flag that neither has, and for addresses: sites are those of the fleet */
export function readFleetFlags(argv: readonly string[], words: Translator): FleetFlags {
	const own: Record<string, string> = {};
	const others: string[] = [];
	let isResumed = false;
	for (let at = 0; at < argv.length; at++) {
		const [, name = '', value] = /^--([a-z]+)(?:=(.*))?$/s.exec(argv[at] ?? '') ?? [];
		if (name === 'resume') isResumed = true;
		else if (OWN.some((flag) => flag === name)) {
			const given = value ?? argv[++at];
			if (given === undefined || given === '') throw new WrongUse(words.t('fleet_flag_empty', `--${name}`));
			own[name] = given;
		} else others.push(argv[at] ?? '');
	}
	const check = readCheckFlags(others, words);
	const [url] = check.urls;
	if (url !== undefined) throw new WrongUse(words.t('fleet_no_addresses', safeText(url)));
	const { policy, outputs, format, evidence, isFix } = check;
	const odd = { '--policy': policy, '-o': outputs[0], '--format': format, '--evidence': evidence };
	const [flag] = Object.entries(odd).find(([, value]) => value !== undefined) ?? (isFix ? ['--fix'] : []);
	if (flag !== undefined) throw new WrongUse(words.t('fleet_flag_not_here', flag));
	return { own, isResumed, check };
}

/** `I/N`: one of N parts of the sites, from 1. @throws {WrongUse} */
export function shardOf<T>(sites: readonly T[], shard: string | undefined, { t }: Translator): readonly T[] {
	if (shard === undefined) return sites;
	const [, part = 0, parts = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(shard) ?? []).map(Number);
	if (part < 1 || part > parts) throw new WrongUse(t('fleet_shard_wrong', safeText(shard)));
	const own = sites.filter((_, index) => index % parts === part - 1);
	if (own.length === 0) throw new WrongUse(t('fleet_shard_empty', shard, String(sites.length)));
	return own;
}
