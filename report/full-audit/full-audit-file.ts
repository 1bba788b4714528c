import type { FullAudit } from '../../src/core/audit/full-audit.ts';
import { fullAuditHtml } from '../../src/export/audit/full-audit-html.ts';
import { fullAuditJson } from '../../src/export/audit/full-audit-json.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { fullAuditView } from '../../src/report-text/full-audit-view.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';
import { pictureFiles } from '../pictures/picture-files.tsx';
import { keyFingerprint, type SigningClient, signatureOf } from '../signing.ts';
import { sealFullAudit } from './seal-full-audit.ts';

/** A full audit as one file: the verdict, and the three reports that it rests on, each with its sha-256; signed if there is a key. */
export async function fullAuditFile(
	full: FullAudit,
	format: 'html' | 'json',
	translator: Translator,
	client: SigningClient,
): Promise<FileToSave> {
	const { name: stem, reports, contents, digest } = await sealFullAudit(full);
	const name = `${stem}.${format}`;
	if (format === 'json') {
		const text = fullAuditJson(contents, digest, await signatureOf(client, digest));
		return { name, type: 'application/json;charset=utf-8', text };
	}
	const signedBy = await keyFingerprint(client);
	const bodies = reports.map(({ audit, sha256 }) => ({
		view: auditView(audit, translator, signedBy),
		sha256,
		pictures: pictureFiles(audit, translator),
	}));
	return {
		name,
		type: 'text/html;charset=utf-8',
		text: fullAuditHtml(fullAuditView(full, translator), bodies),
	};
}
