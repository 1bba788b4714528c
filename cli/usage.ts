import { wrap } from '../src/check/human/human-text.ts';
import { CHECK_FORMATS } from '../src/check/write-format.ts';
import type { MessageKey } from '../src/i18n/message-key.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { helpLine, USAGE_WIDTH } from './help-line.ts';

const COMMANDS: readonly (readonly [typed: string, key: MessageKey])[] = [
	['check [URL…]', 'usage_check'],
	['doctor [URL]', 'usage_doctor'],
	['compare OLD.json NEW.json', 'usage_compare'],
	['baseline write RUN.json --reason TEXT --until DAY', 'usage_baseline_write'],
	['baseline prune RUN.json', 'usage_baseline_prune'],
	['policy diff OLD NEW', 'usage_policy_diff'],
	['policy export --managed BROWSER [FILE…]', 'usage_policy_export'],
	['policy parse FILE…', 'usage_policy_parse'],
	['policy score DIR', 'usage_policy_score'],
	['policy verify REPORT…', 'usage_policy_verify'],
	['fleet VERB', 'usage_fleet'],
];

const FLAGS = {
	check: [
		['--policy FILE|URL|auto', 'usage_flag_policy'],
		['--consent LIST', 'usage_flag_consent'],
		['--pages auto|N|PATH,…', 'usage_flag_pages'],
		['--browser LIST', 'usage_flag_browser'],
		['--browser-path FILE', 'usage_flag_browser_path'],
		['--browser-arg ARG', 'usage_flag_browser_arg'],
		['--browser-pref NAME=VALUE', 'usage_flag_browser_pref'],
		['--endpoint ws://…', 'usage_flag_endpoint'],
		['--third-party MODE', 'usage_flag_third_party'],
		['--as-visitor', 'usage_flag_as_visitor'],
		['--storage-state FILE', 'usage_flag_storage_state'],
		['--header-file FILE', 'usage_flag_header_file'],
		['--fail-on LIST', 'usage_flag_fail_on'],
		['--confirm', 'usage_flag_confirm'],
		['--strict', 'usage_flag_strict'],
		['--baseline FILE', 'usage_flag_baseline'],
		['--format FORMAT', 'usage_flag_format'],
		['-o FORMAT=FILE', 'usage_flag_output'],
		['--fix', 'usage_flag_fix'],
		['--evidence DIR', 'usage_flag_evidence'],
		['--parallel N', 'usage_flag_parallel'],
		['--headed', 'usage_flag_headed'],
		['--insecure', 'usage_flag_insecure'],
		['--config FILE', 'usage_flag_config'],
	],
	doctor: [
		['--browser-path FILE', 'usage_flag_browser_path'],
		['--browser-arg ARG', 'usage_flag_browser_arg'],
	],
	compare: [['--format FORMAT', 'usage_flag_format']],
	'policy export': [
		['--managed BROWSER', 'usage_flag_managed'],
		['--id ID', 'usage_flag_id'],
		['--organisation NAME', 'usage_flag_organisation'],
		['--contact WHO', 'usage_flag_contact'],
		['--locked', 'usage_flag_locked'],
		['--baseline FILE', 'usage_flag_baseline'],
		['--config FILE', 'usage_flag_config'],
		['-o FILE', 'usage_flag_managed_output'],
	],
	baseline: [
		['--reason TEXT', 'usage_flag_reason'],
		['--until DAY', 'usage_flag_until'],
		['--by WHO', 'usage_flag_by'],
		['--baseline FILE', 'usage_flag_baseline'],
	],
	policy: [
		['--format FORMAT', 'usage_flag_policy_format'],
		['--explain', 'usage_flag_explain'],
		['--lines', 'usage_flag_lines'],
		['--url ADDRESS', 'usage_flag_url'],
		['--verbose', 'usage_flag_verbose'],
		['--key FINGERPRINT', 'usage_flag_key'],
	],
} as const satisfies Readonly<Record<string, readonly (readonly [string, MessageKey])[]>>;

/** The values of `--format`, by command. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
	check: ['human', ...CHECK_FORMATS],
	compare: ['human', 'json', 'csv'],
};

/** The help of the command line. */
export function usage({ t }: Translator): string {
	const lines = COMMANDS.map(([typed, key]) => helpLine([typed, t(key as 'usage_check')]));
	return `cookie-policy\n\n${lines.join('\n')}\n\n${t('usage_more')}\n${t('usage_exit_codes')}\n`;
}

/** The help of one command, or of a part of one (`policy export`); null for one that has its own. */
export function commandUsage(command: string, { t }: Translator): string | null {
	if (!Object.hasOwn(FLAGS, command)) return null;
	const own = COMMANDS.filter(([typed]) => typed.startsWith(`${command} `));
	const heads = own.map(
		([typed, key]) => `cookie-policy ${typed}\n${wrap(t(key as 'usage_check'), USAGE_WIDTH, '  ')}`,
	);
	const formats = (FORMATS[command] ?? []).join(', ');
	const flags = FLAGS[command as keyof typeof FLAGS].map(([typed, key]) =>
		helpLine([typed, key === 'usage_flag_format' ? t(key, formats) : t(key)]),
	);
	const end = [...(command === 'check' ? [t('usage_config')] : []), t('usage_exit_codes')].map((line) =>
		wrap(line, USAGE_WIDTH, ''),
	);
	return `${heads.join('\n')}\n\n${flags.join('\n')}\n\n${end.join('\n')}\n`;
}
