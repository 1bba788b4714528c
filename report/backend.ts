import type { Client, IntentArgs } from '../src/messaging/intents.ts';
import type { FileToSave } from '../src/ui/save-file.ts';

/** Texts and assessments of the auditor. */
export type AuditTexts = Omit<IntentArgs<'audit.annotate'>, 'id'>;

/** The browser and the worker, as the report page needs them; a fake runs it in an ordinary page. */
export interface ReportBackend {
	readonly client: Pick<Client, 'audit.make' | 'audit.get' | 'audit.annotate' | 'audit.list' | 'audit.keep'>;
	/** IANA name. */
	timeZone(): string;
	/** Puts a stored report's id into the page's own address, so that a reload shows it and makes no other. */
	remember(id: string): void;
	save(file: FileToSave): void;
	/** Opens the browser's print dialog. */
	print(): void;
}
