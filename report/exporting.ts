import type { Audit } from '../src/core/audit/audit.ts';
import { digestedText } from '../src/core/audit/audit-digest.ts';
import { hostInFileName } from '../src/core/web/private-store.ts';
import type { MessageKey } from '../src/i18n/message-key.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { auditView } from '../src/report-text/build-audit-view.ts';
import type { FileToSave } from '../src/ui/save-file.ts';
import { sha256 } from '../src/ui/sha256.ts';
import { keyFingerprint, type SigningClient, signatureOf } from './signing.ts';

/** The audit's sha-256, hexadecimal, and the worker that signs it. */
interface Sealing {
	readonly digest: string;
	readonly client: SigningClient;
}

interface ExportFormat {
	/** Message on its button; null: `name`. */
	readonly label: MessageKey | null;
	readonly name: string;
	/** Ending of the file's name. */
	readonly ending: string;
	/** Whether it needs the mark without which spreadsheets assume a legacy encoding. */
	readonly hasMark?: boolean;
	/** Media type. */
	readonly type: string;
	/** Loads the format's code and writes the report. */
	write(audit: Audit, sealing: Sealing, translator: Translator): Promise<string>;
}

/** The formats of an exported report, in the order of their buttons. */
export const AUDIT_FORMATS = {
	html: {
		label: null,
		name: 'HTML',
		ending: 'html',
		type: 'text/html',
		async write(audit, { digest, client }, translator) {
			const [{ auditHtml }, { pictureFiles }, signedBy] = await Promise.all([
				import('../src/export/audit/audit-html.ts'),
				import('./pictures/picture-files.tsx'),
				keyFingerprint(client),
			]);
			const view = auditView(audit, translator, signedBy);
			return auditHtml(view, digest, pictureFiles(audit, translator));
		},
	},
	sheet: {
		label: 'report_export_sheet',
		name: 'CSV',
		ending: 'csv',
		hasMark: true,
		type: 'text/csv',
		async write(audit, _sealing, translator) {
			const { auditSheet } = await import('../src/export/audit/audit-sheet.ts');
			return auditSheet(auditView(audit, translator));
		},
	},
	json: {
		label: null,
		name: 'JSON',
		ending: 'json',
		type: 'application/json',
		async write(audit, { digest, client }) {
			const { auditJson } = await import('../src/export/audit/audit-json.ts');
			return auditJson(audit, digest, await signatureOf(client, digest));
		},
	},
	csv: {
		label: 'report_export_data',
		name: 'CSV',
		ending: 'data.csv',
		type: 'text/csv',
		write: async (audit, { digest }) =>
			(await import('../src/export/audit/audit-csv.ts')).auditCsv(audit, digest),
	},
	md: {
		label: null,
		name: 'Markdown',
		ending: 'md',
		type: 'text/markdown',
		async write(audit, { digest, client }, translator) {
			const { auditMarkdown } = await import('../src/export/audit/audit-markdown.ts');
			return auditMarkdown(auditView(audit, translator, await keyFingerprint(client)), digest);
		},
	},
	/** That of the Website Evidence Collector, for the EDPB Website Auditing Tool, which looks for this one file name. */
	wec: {
		label: 'report_export_edpb_tool',
		name: 'EDPB',
		ending: 'json',
		type: 'application/json',
		write: async (audit, { digest }) =>
			(await import('../src/export/audit/audit-wec.ts')).auditWec(audit, digest),
	},
} as const satisfies Record<string, ExportFormat>;
export type AuditFormat = keyof typeof AUDIT_FORMATS;

/** A report as a file, with the sha-256 of its current state; the JSON file is signed if there is a key. */
export async function auditFile(
	audit: Audit,
	format: AuditFormat,
	translator: Translator,
	client: SigningClient,
): Promise<FileToSave> {
	const digest = await sha256(digestedText(audit));
	const { type, ending, hasMark = false, write }: ExportFormat = AUDIT_FORMATS[format];
	const text = await write(audit, { digest, client }, translator);
	return {
		name: format === 'wec' ? 'inspection.json' : auditFileName(audit, ending),
		type: `${type};charset=utf-8`,
		text: hasMark ? `\ufeff${text}` : text,
	};
}

/** A report as a workbook: the ten columns of the spreadsheet, in the words of the reader's language. */
export async function auditWorkbook(
	audit: Audit,
	translator: Translator,
): Promise<{ readonly name: string; readonly blob: Blob }> {
	const { auditXlsx } = await import('../src/export/audit/audit-xlsx.ts');
	return { name: auditFileName(audit, 'xlsx'), blob: await auditXlsx(auditView(audit, translator)) };
}

/** A file name of the portal and the day. */
export function auditFileName({ report, madeAt }: Audit, ending: string): string {
	return `cookie-audit-${hostInFileName(report)}-${madeAt.slice(0, 10)}.${ending}`;
}
