import * as v from 'valibot';
import { POLICY_FORMAT, type Policy } from '../src/core/policy.ts';
import { PolicySchema } from '../src/state/policy-schema.ts';
import { MAX_BYTES, type ReadFailure, type ReadOutcome, type ReadSource, type ReadStage } from './backend.ts';
import { looksLikeBackup } from './backup-contents.ts';
import { decodeText, sniff } from './decode-text.ts';
import { jsonErrorPlace } from './json-place.ts';

/** What the importer gives: it knows neither clock nor cryptography. */
export type ParsedPolicy = Omit<Policy, 'readAt' | 'fingerprint'>;

/** The importer (src/import), as much of it as is needed here. */
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

async function textOf({ content }: ReadSource): Promise<string | ReadFailure> {
	if (typeof content === 'string') return content;
	if (content.size > MAX_BYTES) return { code: 'too-large', place: String(content.size) };
	const bytes = new Uint8Array(await content.arrayBuffer());
	const kind = sniff(bytes);
	if (kind === 'pdf') return { code: 'pdf', place: null };
	return kind === 'binary' ? { code: 'not-text', place: null } : decodeText(bytes);
}

/** One of our own files, or why it is none that can be read. */
function readOwnFile(value: unknown, now: string): ReadOutcome {
	if (looksLikeBackup(value)) return { found: 'backup', backup: value };
	const said = v.safeParse(v.looseObject({ format: v.string() }), value);
	const version = said.success ? /^cookie-policy\/(\d+)$/.exec(said.output.format)?.[1] : undefined;
	if (version === undefined) return nothing('foreign-json', said.success ? said.output.format : null);
	if (said.success && said.output.format !== POLICY_FORMAT)
		return nothing('newer-format', said.output.format);
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
	onStage('opening');
	const text = await textOf(source);
	if (typeof text !== 'string') return { found: 'nothing', failure: text };
	if (text.trim() === '') return nothing('empty');
	onStage('understanding');
	const isJson = source.kind === 'json' || /\.json$/i.test(source.name ?? '');
	if (isJson || /^\s*\{/.test(text)) {
		try {
			return readOwnFile(JSON.parse(text), now);
		} catch {
			// A text that merely begins with a brace is read as a text.
			if (isJson) return nothing('broken-json', jsonErrorPlace(text));
		}
	}
	const { kind, name, url } = source;
	const policy = parse(text, { kind, name, url });
	onStage('checking');
	return { found: 'policy', policy: { ...policy, readAt: now, fingerprint: await fingerprintOf(text) } };
}
