import * as v from 'valibot';
import { POLICY_FORMAT } from '../src/core/policy.ts';
import { decodeBytes, ImportError, type ParsedPolicy } from '../src/import/index.ts';
import { PolicySchema } from '../src/state/policy-schema.ts';
import { MAX_BYTES, type ReadFailure, type ReadOutcome, type ReadSource, type ReadStage } from './backend.ts';
import { looksLikeBackup } from './backup-contents.ts';
import { jsonErrorPlace } from './json-place.ts';

/** The importer, as much of it as is needed here. */
export type ParseText = (text: string, from: Pick<ReadSource, 'kind' | 'name' | 'url'>) => ParsedPolicy;

const nothing = (code: ReadFailure['code'], place: string | null = null): ReadOutcome => ({
	found: 'nothing',
	failure: { code, place },
});

/** `sha256:<hex>` over a text in UTF-8. */
export async function fingerprintOf(text: string): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
	const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
	return `sha256:${hex.join('')}`;
}

/** What bytes say as text. The one place where a file that is no text (a PDF) is to be told apart and read. */
async function textOf({ content }: ReadSource): Promise<string | ReadFailure> {
	if (typeof content === 'string') return content;
	if (content.size > MAX_BYTES) return { code: 'too-large', place: String(content.size) };
	return decodeBytes(new Uint8Array(await content.arrayBuffer()));
}

/** Why the importer refused a source, in this page's words; any other error is passed on. */
function refusalOf(error: unknown): ReadOutcome {
	if (!(error instanceof ImportError)) throw error;
	const { code, substitutions } = error;
	return nothing(code === 'invalid-policy-file' ? 'invalid' : code, substitutions.join(':') || null);
}

/** One of our own files, or why it cannot be read; null for any other JSON, which is the importer's to read. */
function readOwnFile(value: unknown, now: string): ReadOutcome | null {
	if (looksLikeBackup(value)) return { found: 'backup', backup: value };
	const said = v.safeParse(v.looseObject({ format: v.string() }), value);
	if (!said.success || !/^cookie-policy\/\d+$/.test(said.output.format)) return null;
	if (said.output.format !== POLICY_FORMAT) return nothing('newer-format', said.output.format);
	const parsed = v.safeParse(PolicySchema, value);
	if (!parsed.success) return nothing('invalid', v.getDotPath(parsed.issues[0]));
	return { found: 'policy', policy: { ...parsed.output, readAt: parsed.output.readAt ?? now } };
}

/**
 * Reads a source to the end: one of our own files, or a policy as published. `now` is ISO 8601 with time.
 * Whatever the bytes, it gives an outcome.
 */
export async function readSource(
	source: ReadSource,
	parse: ParseText,
	now: string,
	onStage: (stage: ReadStage) => void,
): Promise<ReadOutcome> {
	try {
		onStage('opening');
		const text = await textOf(source);
		if (typeof text !== 'string') return { found: 'nothing', failure: text };
		onStage('understanding');
		const own = readJson(text, source, now);
		if (own !== null) return own;
		const { kind, name, url } = source;
		const policy = parse(text, { kind, name, url });
		onStage('checking');
		const fingerprint = policy.fingerprint ?? (await fingerprintOf(text));
		return { found: 'policy', policy: { ...policy, readAt: policy.readAt ?? now, fingerprint }, text };
	} catch (error) {
		return refusalOf(error);
	}
}

/** One of our own files, or where JSON is broken; null for a text that is neither. */
function readJson(text: string, { kind, name }: ReadSource, now: string): ReadOutcome | null {
	const isJson = kind === 'json' || /\.json$/i.test(name ?? '');
	// A text that merely begins with a brace is read as a text.
	if (text.trim() === '' || (!isJson && !/^\s*\{/.test(text))) return null;
	try {
		return readOwnFile(JSON.parse(text), now);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		return isJson ? nothing('broken-json', jsonErrorPlace(text)) : null;
	}
}
