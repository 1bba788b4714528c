import type { Audit } from '../src/core/audit/audit.ts';
import type { IntentArgs } from '../src/messaging/intents.ts';
import type { FileToSave } from '../src/ui/save-file.ts';

/** What an auditor has written. */
export type Words = Omit<IntentArgs<'audit.annotate'>, 'id'>;

/** All that the report page asks of the browser and of the worker; a fake one runs it in an ordinary page. */
export interface ReportBackend {
	/** Inspects a tab's portal now and keeps what comes out; gives its id. */
	make(tabId: number, host: string | null): Promise<{ id: string }>;
	/** Null where it was deleted. */
	get(id: string): Promise<Audit | null>;
	annotate(id: string, words: Words): Promise<unknown>;
	/** Whether a private window's report is in memory only, and goes with the browser. */
	isInMemory(id: string): Promise<boolean>;
	/** Keeps such a report on the disk. */
	keep(id: string): Promise<unknown>;
	/** Puts a kept report into the page's own address, so that a reload shows it and makes no other. */
	remember(id: string): void;
	save(file: FileToSave): void;
	/** Opens the browser's own dialog for printing. */
	print(): void;
}
