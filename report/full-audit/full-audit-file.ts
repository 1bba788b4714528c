import { digestedText } from '../../src/core/audit/audit-digest.ts';
import type { FullAudit } from '../../src/core/audit/full-audit.ts';
import { canonicalJson } from '../../src/core/lib/canonical-json.ts';
import { hostInFileName } from '../../src/core/web/private-store.ts';
import { fullAuditHtml } from '../../src/export/audit/full-audit-html.ts';
import { fullAuditContents, fullAuditJson } from '../../src/export/audit/full-audit-json.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { fullAuditView } from '../../src/report-text/full-audit-view.ts';
import type { FileToSave } from '../../src/ui/save-file.ts';
import { sha256 } from '../../src/ui/sha256.ts';
import { pictureFiles } from '../pictures/picture-files.tsx';
import { keyFingerprint, type SigningClient, signatureOf } from '../signing.ts';

/** A full audit as one file: the verdict, and the three reports that it rests on, each with its sha-256; signed if there is a key. */
export async function fullAuditFile(
	full: FullAudit,
	format: 'html' | 'json',
	translator: Translator,
	client: SigningClient,
): Promise<FileToSave> {
	const reports = await Promise.all(
		full.audits.map(async (audit) => ({ audit, sha256: await sha256(digestedText(audit)) })),
	);
	const [first] = full.audits;
	const host = first === undefined ? '' : hostInFileName(first.report);
	const name = `cookie-full-audit-${host}-${first?.madeAt.slice(0, 10) ?? ''}.${format}`;
	if (format === 'json') {
		const contents = fullAuditContents(full, reports);
		const digest = await sha256(canonicalJson(contents));
		const text = fullAuditJson(contents, digest, await signatureOf(client, digest));
		return { name, type: 'application/json;charset=utf-8', text };
	}
	const signedBy = await keyFingerprint(client);
	const bodies = reports.map(({ audit, sha256: digest }) => ({
		view: auditView(audit, translator, signedBy),
		sha256: digest,
		pictures: pictureFiles(audit, translator),
	}));
	return {
		name,
		type: 'text/html;charset=utf-8',
		text: fullAuditHtml(fullAuditView(full, translator), bodies),
	};
}
