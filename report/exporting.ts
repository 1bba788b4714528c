import type { Audit } from '../src/core/audit/audit.ts';
import { digestedText } from '../src/core/audit/audit-digest.ts';
import { hostInFileName } from '../src/core/web/private-store.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { auditView } from '../src/report-text/build-audit-view.ts';
import type { FileToSave } from '../src/ui/save-file.ts';
import { sha256 } from '../src/ui/sha256.ts';

interface ExportFormat {
	/** On its button. */
	readonly name: string;
	/** Media type. */
	readonly type: string;
	/** Loads the format's code and writes the report. `digest`: the audit's sha-256, hexadecimal. */
	write(audit: Audit, digest: string, translator: Translator): Promise<string>;
}

/** The formats of an exported report by the ending of the file's name, in the order of their buttons. */
export const AUDIT_FORMATS = {
	html: {
		name: 'HTML',
		type: 'text/html',
		async write(audit, digest, translator) {
			const [{ auditHtml }, { pictureFiles }] = await Promise.all([
				import('../src/export/audit/audit-html.ts'),
				import('./pictures/picture-files.tsx'),
			]);
			return auditHtml(auditView(audit, translator), digest, pictureFiles(audit, translator));
		},
	},
	json: {
		name: 'JSON',
		type: 'application/json',
		write: async (audit, digest) =>
			(await import('../src/export/audit/audit-json.ts')).auditJson(audit, digest),
	},
	csv: {
		name: 'CSV',
		type: 'text/csv',
		write: async (audit, digest) =>
			(await import('../src/export/audit/audit-csv.ts')).auditCsv(audit, digest),
	},
	md: {
		name: 'Markdown',
		type: 'text/markdown',
		async write(audit, digest, translator) {
			const { auditMarkdown } = await import('../src/export/audit/audit-markdown.ts');
			return auditMarkdown(auditView(audit, translator), digest);
		},
	},
	/** That of the Website Evidence Collector, for the EDPB Website Auditing Tool, which looks for this one file name. */
	wec: {
		name: 'EDPB',
		type: 'application/json',
		write: async (audit, digest) =>
			(await import('../src/export/audit/audit-wec.ts')).auditWec(audit, digest),
	},
} as const satisfies Record<string, ExportFormat>;
export type AuditFormat = keyof typeof AUDIT_FORMATS;

/** A report as a file, with the sha-256 of its current state. */
export async function auditFile(
	audit: Audit,
	format: AuditFormat,
	translator: Translator,
): Promise<FileToSave> {
	const digest = await sha256(digestedText(audit));
	const { type, write } = AUDIT_FORMATS[format];
	return {
		name: format === 'wec' ? 'inspection.json' : `${fileStem(audit)}.${format}`,
		type: `${type};charset=utf-8`,
		text: await write(audit, digest, translator),
	};
}

/** A file name of the portal and the day. */
function fileStem({ report, madeAt }: Audit): string {
	return `cookie-audit-${hostInFileName(report)}-${madeAt.slice(0, 10)}`;
}
