import type { ParseArgsConfig } from 'node:util';
import {
	CHECK_BROWSERS,
	type CheckBrowser,
	CONSENT_PASSES,
	type ConsentPass,
	type FailOn,
} from '../../src/check/check-result.ts';
import { FAIL_ON, MAX_PAGES, MAX_PARALLEL } from '../../src/check/config/check-config.ts';
import { safeText } from '../../src/check/words/safe-text.ts';
import { CHECK_FORMATS, type CheckFormat } from '../../src/check/write-format.ts';
import { THIRD_PARTY_MODES } from '../../src/core/audit/audit.ts';
import { shownEndpoint } from '../../src/headless/lent-endpoint.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { WrongUse } from '../command.ts';
import { readArguments } from '../read-arguments.ts';

/** The flags of `check`; undefined where none is given. */
export interface CheckFlags {
	readonly urls: readonly string[];
	readonly config: string | undefined;
	readonly policy: readonly string[] | undefined;
	readonly consent: readonly ConsentPass[] | undefined;
	readonly pages: 'auto' | number | readonly string[] | undefined;
	readonly browsers: readonly CheckBrowser[] | undefined;
	readonly browserPath: string | undefined;
	readonly browserArgs: readonly string[];
	readonly prefs: Readonly<Record<string, string | number | boolean>>;
	readonly endpoint: string | undefined;
	readonly thirdParty: (typeof THIRD_PARTY_MODES)[number] | undefined;
	readonly failOn: readonly FailOn[] | undefined;
	readonly isConfirmed: boolean | undefined;
	readonly isStrict: boolean | undefined;
	readonly isAsVisitor: boolean | undefined;
	readonly isInsecure: boolean;
	readonly isHeadless: boolean;
	readonly format: CheckFormat | 'human' | undefined;
	readonly outputs: readonly { readonly format: CheckFormat | 'human'; readonly path: string }[];
	readonly baseline: string | undefined;
	readonly evidence: string | undefined;
	/** Whether to correct the files of the policies. */
	readonly isFix: boolean;
	readonly storageState: string | undefined;
	readonly headerFile: string | undefined;
	readonly parallel: number | undefined;
}

const OPTIONS = {
	config: { type: 'string' },
	policy: { type: 'string', multiple: true },
	consent: { type: 'string', multiple: true },
	pages: { type: 'string', multiple: true },
	browser: { type: 'string', multiple: true },
	'browser-path': { type: 'string' },
	'browser-arg': { type: 'string', multiple: true },
	'browser-pref': { type: 'string', multiple: true },
	endpoint: { type: 'string' },
	'third-party': { type: 'string' },
	'fail-on': { type: 'string', multiple: true },
	confirm: { type: 'boolean' },
	strict: { type: 'boolean' },
	'as-visitor': { type: 'boolean' },
	insecure: { type: 'boolean' },
	headed: { type: 'boolean' },
	format: { type: 'string' },
	output: { type: 'string', short: 'o', multiple: true },
	baseline: { type: 'string' },
	evidence: { type: 'string' },
	fix: { type: 'boolean' },
	'storage-state': { type: 'string' },
	'header-file': { type: 'string' },
	parallel: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const FORMATS = ['human', ...CHECK_FORMATS] as const;

const listOf = (values: readonly string[]) =>
	values.flatMap((value) => value.split(',')).map((part) => part.trim());

/** @throws {WrongUse} naming the flag and what it takes */
function pick<const T extends string>(
	flag: string,
	value: string,
	allowed: readonly T[],
	{ t }: Translator,
): T {
	const match = allowed.find((each) => each === value);
	if (match === undefined)
		throw new WrongUse(t('check_flag_one_of', flag, safeText(value), allowed.join(', ')));
	return match;
}

const pickAll = <const T extends string>(
	flag: string,
	values: readonly string[] | undefined,
	allowed: readonly T[],
	words: Translator,
): readonly T[] | undefined =>
	values && [...new Set(listOf(values).map((value) => pick(flag, value, allowed, words)))];

function numberIn(flag: string, value: string, max: number, { t }: Translator): number {
	const number = Number(value);
	if (!Number.isInteger(number) || number < 1 || number > max)
		throw new WrongUse(t('check_flag_number', flag, safeText(value), String(max)));
	return number;
}

function pagesOf(values: readonly string[] | undefined, words: Translator): CheckFlags['pages'] {
	if (values === undefined) return undefined;
	const all = listOf(values);
	const [only = ''] = all;
	if (all.length === 1 && only === 'auto') return 'auto';
	if (all.length === 1 && /^\d+$/.test(only)) return numberIn('--pages', only, MAX_PAGES, words);
	return all;
}

/** `name=value`: a number, true or false as such. */
function prefOf(text: string, { t }: Translator): readonly [string, string | number | boolean] {
	const at = text.indexOf('=');
	if (at < 1) throw new WrongUse(t('check_flag_pair', '--browser-pref', safeText(text)));
	const value = text.slice(at + 1);
	const read = /^-?\d+$/.test(value)
		? Number(value)
		: value === 'true' || value === 'false'
			? value === 'true'
			: value;
	return [text.slice(0, at), read];
}

function outputOf(text: string, words: Translator): CheckFlags['outputs'][number] {
	const at = text.indexOf('=');
	if (at < 1 || at === text.length - 1) throw new WrongUse(words.t('check_flag_pair', '-o', safeText(text)));
	return { format: pick('-o', text.slice(0, at), FORMATS, words), path: text.slice(at + 1) };
}

/** The options that set up a browser of one's own. */
const OWN_BROWSER = ['browser-path', 'browser-arg', 'browser-pref', 'third-party', 'headed'] as const;

/** Refuses what a lent browser cannot be asked for. @throws {WrongUse} */
function refuseWithEndpoint(
	values: Readonly<Record<string, unknown>>,
	{ endpoint, browsers = [] }: Pick<CheckFlags, 'endpoint' | 'browsers'>,
	{ t }: Translator,
): void {
	if (endpoint === undefined) return;
	if (!/^(?:wss?|https?):\/\/[^/]/.test(endpoint) || !URL.canParse(endpoint))
		throw new WrongUse(t('check_no_endpoint', safeText(shownEndpoint(endpoint) || endpoint)));
	if (browsers.length > 1) throw new WrongUse(t('check_endpoint_one'));
	const other = OWN_BROWSER.find((flag) => values[flag] !== undefined);
	if (other !== undefined) throw new WrongUse(t('check_endpoint_alone', `--${other}`));
}

/** Two outputs into one file leave the last alone. @throws {WrongUse} */
function refuseSameFile(outputs: CheckFlags['outputs'], { t }: Translator): void {
	const paths = outputs.map(({ path }) => path);
	const twice = paths.find((path, index) => paths.indexOf(path) !== index);
	if (twice !== undefined) throw new WrongUse(t('check_same_file', safeText(twice)));
}

/**
 * Reads the arguments of `check`.
 * @throws {WrongUse}
 */
export function readCheckFlags(argv: readonly string[], words: Translator): CheckFlags {
	const { values, positionals } = readArguments('check', argv, OPTIONS, words);
	const browsers = pickAll('--browser', values.browser, CHECK_BROWSERS, words);
	const outputs = (values.output ?? []).map((text) => outputOf(text, words));
	refuseWithEndpoint(values, { endpoint: values.endpoint, browsers }, words);
	refuseSameFile(outputs, words);
	const { format, parallel } = values;
	const thirdParty = values['third-party'];
	return {
		urls: positionals,
		config: values.config,
		policy: values.policy,
		consent: pickAll('--consent', values.consent, CONSENT_PASSES, words),
		pages: pagesOf(values.pages, words),
		browsers,
		browserPath: values['browser-path'],
		browserArgs: values['browser-arg'] ?? [],
		prefs: Object.fromEntries((values['browser-pref'] ?? []).map((text) => prefOf(text, words))),
		endpoint: values.endpoint,
		thirdParty:
			thirdParty === undefined ? undefined : pick('--third-party', thirdParty, THIRD_PARTY_MODES, words),
		failOn: pickAll('--fail-on', values['fail-on'], FAIL_ON, words),
		isConfirmed: values.confirm,
		isStrict: values.strict,
		isAsVisitor: values['as-visitor'],
		isInsecure: values.insecure ?? false,
		isHeadless: values.headed !== true,
		format: format === undefined ? undefined : pick('--format', format, FORMATS, words),
		outputs,
		baseline: values.baseline,
		evidence: values.evidence,
		isFix: values.fix ?? false,
		storageState: values['storage-state'],
		headerFile: values['header-file'],
		parallel: parallel === undefined ? undefined : numberIn('--parallel', parallel, MAX_PARALLEL, words),
	};
}
