import * as v from 'valibot';
import { POLICY_FORMAT } from '../../src/core/policy/policy.ts';
import { sourceOfPage } from '../../src/correct/source/source-page.ts';
import { isPdf } from '../../src/import/decode-bytes.ts';
import { decodeBytes, ImportError, type ParsedPolicy } from '../../src/import/index.ts';
import { offersOf } from '../../src/import/portal/page-offers.ts';
import { readReferenceList } from '../../src/import/read-reference-list.ts';
import { PolicySchema } from '../../src/state/policy-schema.ts';
import {
	maxBytesOf,
	type ReadFailure,
	type ReadOutcome,
	type ReadSource,
	type ReadStage,
} from '../backend.ts';
import { looksLikeBackup } from '../backup/backup-contents.ts';
import { fingerprintOf } from './fingerprint.ts';
import { jsonErrorPlace } from './json-place.ts';

/** The importer, as much of it as is needed here. */
export type ParseText = (text: string, from: Pick<ReadSource, 'kind' | 'name' | 'url'>) => ParsedPolicy;

const nothing = (code: ReadFailure['code'], place: string | null = null): ReadOutcome => ({
	kind: 'nothing',
	failure: { code, place },
});

/** The reader of PDF, which has to be loaded first. */
export type ParsePdf = (bytes: Uint8Array, from: Pick<ReadSource, 'name' | 'url'>) => Promise<ParsedPolicy>;

const resolve = (href: string, base: string) => (URL.canParse(href, base) ? new URL(href, base).href : null);

/** A source as text; the bytes themselves of a PDF. The only place that distinguishes the two. */
async function contentOf({
	content,
	name,
}: ReadSource): Promise<string | Uint8Array<ArrayBuffer> | ReadFailure> {
	if (typeof content === 'string') return content;
	const limit = maxBytesOf(name);
	if (content.size > limit) return { code: 'too-large', place: String(content.size), limit };
	const bytes = new Uint8Array(await content.arrayBuffer());
	return isPdf(bytes) ? bytes : decodeBytes(bytes);
}

/** Why the importer refused a source, in this page's words; any other error is passed on. */
function refusalOf(error: unknown): ReadOutcome {
	if (!(error instanceof ImportError)) throw error;
	const { code, substitutions } = error;
	return nothing(code === 'invalid-policy-file' ? 'invalid' : code, substitutions.join(':') || null);
}

/** One of our own files, or why it cannot be read; null for any other JSON, which is the importer's to read. */
function readOwnFile(value: unknown, now: string): ReadOutcome | null {
	if (looksLikeBackup(value)) return { kind: 'backup', backup: value };
	const parsedFormat = v.safeParse(v.looseObject({ format: v.string() }), value);
	if (!parsedFormat.success || !/^cookie-policy\/\d+$/.test(parsedFormat.output.format)) return null;
	if (parsedFormat.output.format !== POLICY_FORMAT)
		return nothing('newer-format', parsedFormat.output.format);
	const parsed = v.safeParse(PolicySchema, value);
	if (!parsed.success) return nothing('invalid', v.getDotPath(parsed.issues[0]));
	return { kind: 'policy', policy: { ...parsed.output, readAt: parsed.output.readAt ?? now } };
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
	parsePdf?: ParsePdf,
): Promise<ReadOutcome> {
	let text: string | null = null;
	try {
		onStage('opening');
		const content = await contentOf(source);
		if (typeof content === 'string') text = content;
		if (typeof content === 'object' && 'code' in content) return { kind: 'nothing', failure: content };
		onStage('understanding');
		const entries = typeof content === 'string' ? readReferenceList(content) : null;
		if (entries !== null) return { kind: 'reference', entries };
		const own = typeof content === 'string' ? readJson(content, source, now) : null;
		if (own !== null) return own;
		const { kind, name, url } = source;
		const policy =
			typeof content === 'string'
				? parse(content, { kind, name, url })
				: await (parsePdf?.(content, { name, url }) ?? Promise.reject(new ImportError('pdf')));
		onStage('checking');
		const fingerprint = policy.fingerprint ?? (await fingerprintOf(content));
		const read = { ...policy, readAt: policy.readAt ?? now, fingerprint };
		if (typeof content !== 'string')
			return { kind: 'policy', policy: read, source: { page: null, reason: 'not-a-text' } };
		const offers = kind === 'html' && url !== null ? offersOf(content, url, resolve) : null;
		const page = sourceOfPage(content, policy);
		return {
			kind: 'policy',
			policy: read,
			text: content,
			source: page,
			...(offers === null ? {} : { offers }),
		};
	} catch (error) {
		const refusal = refusalOf(error);
		const isBroken = refusal.kind === 'nothing' && refusal.failure.code === 'broken-json';
		return isBroken && text !== null ? nothing('broken-json', jsonErrorPlace(text)) : refusal;
	}
}

/** One of our own files; null for any other text, which is the importer's to read. */
function readJson(text: string, { kind, name }: ReadSource, now: string): ReadOutcome | null {
	const isJson = kind === 'json' || /\.json$/i.test(name ?? '');
	// A text that merely begins with a brace is read as a text.
	if (text.trim() === '' || (!isJson && !/^\s*\{/.test(text))) return null;
	try {
		return readOwnFile(JSON.parse(text), now);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		// It may hold comments, or be a script: the importer reads those, and refuses what is broken.
		return null;
	}
}
