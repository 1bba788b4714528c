import type { Policy } from '../../src/core/policy/policy.ts';
import type { LanguageAddress } from '../../src/messaging/policy-reading.ts';
import type { OptionsBackend, PolicyOutcome, ReadFailure, ReadSource } from '../backend.ts';
import { type LanguageNote, type LanguageText, primaryLanguage, UNKNOWN_LANGUAGE } from './languages.ts';

/** Other languages that are read of one policy. */
const MAX_LANGUAGES = 6;
/** Ms. A page that hangs must not keep the others waiting. */
const READ_TIMEOUT_MS = 15_000;

const sameHost = (a: string, b: string) =>
	URL.canParse(a) && URL.canParse(b) && new URL(a).host === new URL(b).host;

/** The language that an address asks for, where it does. */
function requestedLanguage(url: string | null): string | null {
	return url !== null && URL.canParse(url) ? new URL(url).searchParams.get('flg') : null;
}

/** A policy with its language: as detected, as offered, or as the address asks for. */
export function inLanguage(
	policy: Policy,
	{ text, source }: Pick<PolicyOutcome, 'text' | 'source'>,
	offered: string | null = null,
): LanguageText {
	const language = policy.language ?? offered ?? requestedLanguage(policy.source.url) ?? UNKNOWN_LANGUAGE;
	return { language, policy, text: text ?? null, ...(source && { source }) };
}

/**
 * Reads the other languages that a policy page offers on its own host, without cookies. What turns out to be a text
 * already read is left out; what cannot be read is listed in `notes`, and the rest is read all the same. Rejects when `signal` aborts.
 */
export async function readLanguages(
	backend: OptionsBackend,
	first: LanguageText,
	offered: readonly LanguageAddress[],
	signal: AbortSignal,
): Promise<{ readonly texts: readonly LanguageText[]; readonly notes: readonly LanguageNote[] }> {
	const texts = [first];
	const notes: LanguageNote[] = [];
	const { url: own } = first.policy.source;
	const isCovered = (tag: string) =>
		[...texts, ...notes].some(({ language }) => primaryLanguage(language) === primaryLanguage(tag));
	const near = offered.filter(({ url }) => own !== null && url !== own && sameHost(url, own));
	for (const { language, url } of near.slice(0, MAX_LANGUAGES)) {
		if (isCovered(language)) continue;
		const text = await readLanguage(backend, url, language, signal);
		signal.throwIfAborted();
		if ('code' in text) notes.push({ language, url, why: text });
		else if (texts.some(({ policy }) => policy.fingerprint === text.policy.fingerprint)) continue;
		else if (isCovered(text.language)) continue;
		else if (text.policy.declarations.length === 0) notes.push({ language, url, why: 'empty' });
		else texts.push(text);
	}
	return { texts, notes };
}

async function readLanguage(
	backend: OptionsBackend,
	address: string,
	offered: string,
	signal: AbortSignal,
): Promise<LanguageText | ReadFailure> {
	const target = new URL(address);
	if (!(await backend.mayRead(target).catch(() => false))) return { code: 'permission', place: target.host };
	const fetched = await backend.fetchPage(
		target,
		AbortSignal.any([signal, AbortSignal.timeout(READ_TIMEOUT_MS)]),
	);
	signal.throwIfAborted();
	if ('failure' in fetched) return fetched.failure;
	const { page, url, html } = fetched;
	if (!sameHost(url, address)) return { code: 'redirected', place: target.host };
	const source: ReadSource = { content: page, kind: html ? 'html' : null, url, name: null };
	const outcome = await backend.read(source, () => {}, signal);
	if (outcome.kind === 'nothing') return outcome.failure;
	if (outcome.kind !== 'policy') return { code: 'not-text', place: null };
	const policy: Policy = { ...outcome.policy, source: { kind: 'site', url, name: null } };
	return inLanguage(policy, outcome, offered);
}
