import {
	type ImportIssue,
	POLICY_FORMAT,
	type Policy,
	type PolicySource,
	type SourceKind,
} from '../core/policy/policy.ts';
import { withCertainty } from './declare/certainty.ts';
import { type Collector, createCollector, type OnReading } from './declare/collector.ts';
import { categoryForRest, readDeclarations, tellReadings, withStatedCategory } from './declare/index.ts';
import { decodeBytes } from './decode-bytes.ts';
import { detectFormat, type TextFormat } from './detect-format.ts';
import { documentOf, type Place, type PolicyDocument } from './document.ts';
import { findStatedDate } from './find-stated-date.ts';
import { findTitle } from './find-title.ts';
import { mayHide } from './html/hidden.ts';
import { asOpenPlaces, onlyLikely, readShownText } from './html/shown-text.ts';
import { ImportError } from './import-error.ts';
import { maskValues } from './jar-dump/mask-values.ts';
import { withoutValueTables } from './jar-dump/table-dump.ts';
import { refuseValuesInText, withoutValueLines } from './jar-dump/text-dump.ts';
import { addressesInCode } from './portal/addresses-in-code.ts';
import { findPortal } from './portal/find-portal.ts';
import { readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readJson } from './read-json.ts';
import { readMixed } from './read-mixed.ts';
import { readTemplate } from './template/read-template.ts';
import { tidyText } from './text/tidy-text.ts';
import { readYaml } from './text/yaml/read-yaml.ts';
import { tidyDocument } from './tidy-document.ts';
import { detectLanguage } from './understand/detect-language.ts';

export { decodeBytes } from './decode-bytes.ts';
export { ImportError } from './import-error.ts';

/** Sources above this are refused; bytes, or characters of a text. */
export const MAX_SOURCE = 20 * 1024 * 1024;

/**
 * A policy as read. The importer knows no clock and no cryptography: `readAt` is null, and the fingerprint
 * (sha256 over the source text in UTF-8) is the caller's to add; a policy file of our own brings both.
 */
export type ParsedPolicy = Omit<Policy, 'fingerprint'> & { readonly fingerprint?: string };

export type PolicyInput = string | { readonly text: string } | { readonly bytes: Uint8Array };

export interface ParseOptions {
	/** The file's name. */
	readonly name?: string | null;
	/** The address that the source was read from: it says which portal the policy is of. */
	readonly url?: string | null;
	/** The source's kind, where the caller knows it; detected otherwise. */
	readonly kind?: SourceKind | null;
	/** Receives how each row was read, for `policy parse --explain`. */
	readonly onReading?: OnReading;
}

function textOf(input: PolicyInput): string {
	if (typeof input === 'string') return input;
	if ('text' in input) return input.text;
	if (input.bytes.length > MAX_SOURCE) throw new ImportError('too-large', [String(input.bytes.length)]);
	return decodeBytes(input.bytes);
}

/** Characters of a text by which its language is detected. */
const MAX_LANGUAGE_SAMPLE = 60_000;

function sampleOf({ blocks }: PolicyDocument): string {
	let sample = '';
	for (const block of blocks) {
		if (sample.length > MAX_LANGUAGE_SAMPLE) break;
		if (block.kind === 'heading' || block.kind === 'paragraph') sample += `${block.text}\n`;
		else if (block.kind === 'list') for (const { text } of block.items.slice(0, 200)) sample += `${text}\n`;
		else if (block.kind === 'table')
			for (const { cells } of block.rows.slice(0, 200)) for (const { text } of cells) sample += `${text}\n`;
	}
	return sample;
}

function languageOf(document: PolicyDocument): string | null {
	const stated = /^[a-z]{2,3}(?=$|[-_])/i.exec(document.language ?? '')?.[0].toLowerCase() ?? null;
	return detectLanguage(sampleOf(document)) ?? stated;
}

function readAs(format: Exclude<TextFormat, 'json' | 'html'>, text: string): PolicyDocument {
	return format === 'csv' ? readCsv(text) : readMixed(text);
}

const FORMATS: ReadonlySet<string> = new Set(['text', 'markdown', 'html', 'csv', 'json']);

function formatOf(kind: SourceKind | null, text: string, name: string | null): TextFormat {
	const detected = detectFormat(text, name);
	// Pasted text may well be markup or a table; what a file or the clipboard says it is, it is.
	if (kind === null || kind === 'text' || kind === 'site' || !FORMATS.has(kind)) return detected;
	return kind as TextFormat;
}

/**
 * Reads a policy as published. What it does not understand becomes an issue, never a guess; time and memory
 * are linear in the source's length.
 * @throws {ImportError} for a source that is no policy at all; nothing else
 */
export function parsePolicy(input: PolicyInput, options: ParseOptions = {}): ParsedPolicy {
	const { name = null, kind = null } = options;
	const raw = textOf(input);
	if (raw.length > MAX_SOURCE) throw new ImportError('too-large', [String(raw.length)]);
	if (raw.trim() === '') throw new ImportError('empty');
	const format = formatOf(kind, raw, name);
	if (format === 'json') return parseText(raw, format, options);
	const text = tidyText(raw);
	return parseText(text, text === raw ? format : formatOf(kind, text, name), options);
}

function parseText(text: string, format: TextFormat, options: ParseOptions): ParsedPolicy {
	const { name = null, url = null, kind = null, onReading } = options;
	const source = { kind: kind === 'site' ? 'site' : format, url, name } as const;
	if (format === 'json') return fromJson(text, source, onReading);
	// In markup, the lines of the source are not those of the text.
	const template = format === 'csv' ? null : readTemplate(text);
	const page = template?.text ?? text;
	const declared = template?.collector ?? undefined;
	if (format === 'html') return parsePage(page, source, onReading, declared);
	refuseValuesInText(page);
	if (format === 'csv') return parseDocument(readAs(format, page), source, onReading);
	const kept = withoutValueLines(page);
	const yaml = readYaml(kept.text, name);
	const written = readAs(format, yaml?.text ?? kept.text);
	const document = yaml?.page ? documentOf([...yaml.page.blocks, ...written.blocks]) : written;
	const collector = yaml?.collector ?? createCollector();
	if (declared) collector.take(declared);
	const policy = parseDocument(document, source, onReading, collector);
	if (kept.lines.length === 0) return policy;
	return { ...policy, issues: [...policy.issues, ...kept.lines.map((line) => valuesOmitted({ line }))] };
}

/** Adds the addresses that code states for its own site. */
const withAddresses = (document: PolicyDocument, code: string): PolicyDocument => ({
	...document,
	ownAddresses: [...document.ownAddresses, ...addressesInCode(code)],
});

/**
 * Reads a page, beside which `declared` has what its code declares. What it hides is read where it shows no cookie: until
 * its scripts have run, some hide all of their text.
 * Beside shown text about cookies that is only likely; beside text that denies them, it declares nothing.
 */
function parsePage(
	page: string,
	source: PolicySource,
	onReading?: OnReading,
	declared?: Collector,
): ParsedPolicy {
	const document = withAddresses(readHtml(page), page);
	const policy = parseDocument(document, source, onReading, declared);
	if (policy.declarations.length > 0 || !mayHide(page)) return policy;
	const shown = readShownText(document);
	const whole = parseHidden(page, source, shown === 'denied' ? undefined : onReading);
	if (whole === null || whole.declarations.length === 0) return policy;
	if (shown === 'denied')
		return { ...policy, issues: [...policy.issues, ...asOpenPlaces(whole.declarations)] };
	return shown === 'silent' ? whole : { ...whole, declarations: onlyLikely(whole.declarations) };
}

/** Reads a page with what it hides; null where that holds cookies with their values, which the page does not show. */
function parseHidden(page: string, source: PolicySource, onReading?: OnReading): ParsedPolicy | null {
	try {
		return parseDocument(withAddresses(readHtml(page, true), page), source, onReading);
	} catch (error) {
		if (error instanceof ImportError) return null;
		throw error;
	}
}

/** Characters of a document that are searched for values of cookies. */
const MAX_VALUE_SAMPLE = 400_000;

/** The beginning of a document as text, tables row by row. */
function beginningOf({ blocks }: PolicyDocument): string {
	let text = '';
	for (const block of blocks) {
		if (text.length > MAX_VALUE_SAMPLE) break;
		if (block.kind === 'heading' || block.kind === 'paragraph') text += `${block.text}\n`;
		else if (block.kind === 'list') for (const item of block.items) text += `${item.text}\n`;
		else if (block.kind === 'table')
			for (const { cells } of block.rows) text += `${cells.map((cell) => cell.text).join('\t')}\n`;
	}
	return text;
}

const maskTitle = (title: string | null): string | null => title && maskValues(title);

const valuesOmitted = (place: Place): ImportIssue => ({
	...place,
	text: '',
	reason: 'cookie-values-left-out',
});

/**
 * Reads a policy out of a document: one of a reader here, or of the reader of PDF, which is loaded when needed.
 * `collector` has what was declared beside it.
 * @throws {ImportError} `cookie-values` for a list of cookies with their values
 */
export function parseDocument(
	whole: PolicyDocument,
	source: PolicySource,
	onReading?: OnReading,
	collector: Collector = createCollector(),
): ParsedPolicy {
	const { document, removed, isAll } = withoutValueTables(tidyDocument(whole));
	if (isAll) throw new ImportError('cookie-values');
	refuseValuesInText(beginningOf(document));
	const { declarations, issues: problems } = readDeclarations(document, onReading, collector);
	const issues = [...problems, ...removed.map(({ place }) => valuesOmitted(place))];
	const language = languageOf(document);
	return {
		format: POLICY_FORMAT,
		sites: findPortal(document, source.url, declarations),
		title: maskTitle(findTitle(document)),
		language,
		date: findStatedDate(document, language),
		readAt: null,
		source,
		declarations,
		issues,
	};
}

function fromJson(text: string, source: PolicySource, onReading?: OnReading): ParsedPolicy {
	const json = readJson(text);
	if (json.kind === 'policy') return json.policy;
	if (json.kind === 'page') return parseDocument(json.document, source, onReading);
	if (json.kind === 'markup') return parseDocument(readHtml(json.text), source, onReading);
	const { collector, document } = json;
	const stated = categoryForRest(collector.declarations, document);
	const rated = withCertainty(collector.declarations, collector, stated, document.blocks);
	if (onReading !== undefined) tellReadings(rated, collector, onReading);
	const declarations = withStatedCategory(rated, stated);
	const purposes = declarations
		.slice(0, 200)
		.map(({ purpose }) => purpose ?? '')
		.join('\n');
	const language = detectLanguage(purposes) ?? detectLanguage(sampleOf(document));
	return {
		...parseDocument(documentOf([]), source),
		sites: findPortal(withAddresses(document, text), source.url, declarations),
		language,
		declarations,
		issues: collector.issues,
	};
}
