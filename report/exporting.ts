import type { Audit } from '../src/core/audit/audit.ts';
import { digestedText } from '../src/core/audit/audit-digest.ts';
import { auditCsv } from '../src/export/audit/audit-csv.ts';
import { auditHtml } from '../src/export/audit/audit-html.ts';
import { auditJson } from '../src/export/audit/audit-json.ts';
import { auditMarkdown } from '../src/export/audit/audit-markdown.ts';
import { auditWec, WEC_FILE_NAME } from '../src/export/audit/audit-wec.ts';
import type { Translator } from '../src/i18n/translator.ts';
import { auditView } from '../src/report-text/build-audit-view.ts';
import type { FileToSave } from '../src/ui/save-file.ts';
import { sha256 } from '../src/ui/sha256.ts';
import { pictureFiles } from './pictures/picture-files.tsx';

/** The formats in which a report can be taken away, and their media types. */
export const AUDIT_FORMATS = {
	html: 'text/html',
	json: 'application/json',
	csv: 'text/csv',
	md: 'text/markdown',
	/** The Website Evidence Collector's, which the EDPB Website Auditing Tool imports: it looks for just that name. */
	wec: 'application/json',
} as const;
export type AuditFormat = keyof typeof AUDIT_FORMATS;

/** A report as a file, with the sha-256 of the state in which it is written. */
export async function auditFile(
	audit: Audit,
	format: AuditFormat,
	translator: Translator,
): Promise<FileToSave> {
	const digest = await sha256(digestedText(audit));
	return {
		name: format === 'wec' ? WEC_FILE_NAME : `${fileStem(audit)}.${format}`,
		type: `${AUDIT_FORMATS[format]};charset=utf-8`,
		text: textOf(audit, format, translator, digest),
	};
}

function textOf(audit: Audit, format: AuditFormat, translator: Translator, digest: string): string {
	switch (format) {
		case 'json':
			return auditJson(audit, digest);
		case 'wec':
			return auditWec(audit, digest);
		case 'csv':
			return auditCsv(audit, digest);
		case 'md':
			return auditMarkdown(auditView(audit, translator), digest);
		case 'html':
			return auditHtml(auditView(audit, translator), digest, pictureFiles(audit, translator));
	}
}

/** A file name out of the portal and the day: an IPv6 address holds what no file name may. */
function fileStem({ report, madeAt }: Audit): string {
	return `cookie-audit-${report.host.replaceAll(/[^a-z0-9.-]+/g, '_')}-${madeAt.slice(0, 10)}`;
}
