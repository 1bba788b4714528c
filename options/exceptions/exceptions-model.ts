import { type ReadonlySignal, signal } from '@preact/signals';
import { toBaseline } from '../../src/core/exceptions/baseline.ts';
import type { ExceptionDraft } from '../../src/core/exceptions/check-exception.ts';
import { type Exception, exceptionKey } from '../../src/core/exceptions/exception.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { ImportedExceptions } from '../../src/messaging/intents/exception.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { Notices } from '../notices.ts';

export type ExceptionsClient = Pick<
	Client,
	'exception.list' | 'exception.add' | 'exception.remove' | 'exception.import'
>;

/** The exceptions of portals that were opened. */
export interface ExceptionsModel {
	/** By host, those that were opened; absent while they load. */
	readonly lists: ReadonlySignal<ReadonlyMap<string, readonly Exception[]>>;
	/** Key of the exception that is being edited; null: none. */
	readonly editing: ReadonlySignal<string | null>;
	/** Loads a portal's exceptions; they then follow changes. */
	open(host: string): Promise<void>;
	/** Loads what is open anew. */
	refresh(): Promise<void>;
	edit(key: string | null): void;
	/** Stores an edited exception; rejects where it is refused. */
	save(host: string, key: string, draft: ExceptionDraft): Promise<void>;
	remove(host: string, exception: Exception): Promise<void>;
	exportAll(host: string): void;
	importFile(host: string, file: File): Promise<void>;
}

export const EXCEPTIONS_ID = 'exceptions';
/** Bytes; ten thousand entries are less. */
const MAX_BASELINE_BYTES = 5_000_000;

/** The outcome of an import in a sentence or a few. */
function importedWords({ added, elsewhere, ended, refused }: ImportedExceptions, { plural, t }: Translator) {
	return [
		added === 0 ? t('exceptions_imported_none') : plural('exceptions_imported', added),
		...(elsewhere > 0 ? [plural('exceptions_elsewhere', elsewhere)] : []),
		...(ended > 0 ? [plural('exceptions_ended', ended)] : []),
		...(refused > 0 ? [plural('exceptions_refused', refused)] : []),
	].join(' ');
}

/** Parses a file; null where it is no JSON, or too large for a baseline. */
async function parseFile(file: File): Promise<unknown> {
	if (file.size > MAX_BASELINE_BYTES) return null;
	try {
		return JSON.parse(await file.text());
	} catch {
		return null;
	}
}

export function createExceptionsModel(
	client: ExceptionsClient,
	saveFile: (name: string, text: string) => void,
	tr: Translator,
	notices: Notices,
): ExceptionsModel {
	const lists = signal<ReadonlyMap<string, readonly Exception[]>>(new Map());
	const editing = signal<string | null>(null);
	const opened = new Set<string>();

	async function load(host: string): Promise<void> {
		const list = await client['exception.list']({ host });
		lists.value = new Map(lists.value).set(host, list);
	}
	const refresh = async () => void (await Promise.all([...opened].map(load)));

	return {
		lists,
		editing,
		refresh: () => notices.attempt(refresh, EXCEPTIONS_ID),
		open: (host) =>
			notices.attempt(async () => {
				opened.add(host);
				await load(host);
			}, EXCEPTIONS_ID),
		edit(key) {
			editing.value = key;
		},
		async save(host, key, exception) {
			const { undo } = await client['exception.add']({ host, exception, instead: key });
			editing.value = null;
			await refresh();
			notices.done(tr.t('exceptions_saved'), { undo, back: EXCEPTIONS_ID });
		},
		remove: (host, exception) =>
			notices.attempt(async () => {
				const { undo } = await client['exception.remove']({ host, key: exceptionKey(exception) });
				await refresh();
				notices.done(tr.t('exceptions_removed'), { undo, back: EXCEPTIONS_ID });
			}, EXCEPTIONS_ID),
		exportAll(host) {
			const file = toBaseline(host, lists.value.get(host) ?? []);
			saveFile(`exceptions-${host}.json`, `${JSON.stringify(file, null, '\t')}\n`);
		},
		importFile: (host, chosen) =>
			notices.attempt(async () => {
				const imported = await client['exception.import']({ host, file: await parseFile(chosen) });
				await refresh();
				const words = importedWords(imported, tr);
				notices.done(words, { back: EXCEPTIONS_ID, ...(imported.undo && { undo: imported.undo }) });
			}, EXCEPTIONS_ID),
	};
}
