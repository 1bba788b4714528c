import type { AuditTexts } from '../src/core/audit/audit-texts.ts';
import type { Client } from '../src/messaging/intents.ts';
import type { Unsubscribe } from '../src/ports/unsubscribe.ts';
import type { FileToSave } from '../src/ui/save-file.ts';
import type { OnlyNow } from './keeping/only-now.ts';
import type { SigningClient } from './signing.ts';

/** The browser and the worker, as the report page needs them; a fake runs it in an ordinary page. */
export interface ReportBackend {
	readonly client: SigningClient &
		Pick<Client, 'audit.make' | 'audit.get' | 'audit.annotate' | 'audit.list' | 'audit.keep' | 'audit.mark'>;
	/** IANA name. */
	timeZone(): string;
	/** Tells the auditor's texts of a report whenever any page has changed them. */
	watchTexts(id: string, listener: (texts: AuditTexts) => void): Unsubscribe;
	/** Puts a stored report's id into the page's own address, so that a reload shows it and makes no other. */
	remember(id: string): void;
	readonly onlyNow: OnlyNow;
	/** Shows the report in another language; exports follow. */
	changeLanguage(language: string): void;
	save(file: FileToSave): void;
	/** Saves a file that is no text. */
	saveBlob(name: string, blob: Blob): void;
	/** Opens the browser's print dialog. */
	print(): void;
}
