import { render } from 'preact';
import type { Audit } from '../../src/core/audit/audit.ts';
import { digestedText } from '../../src/core/audit/audit-digest.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { sha256 } from '../../src/ui/sha256.ts';
import { TranslatorContext } from '../../src/ui/translator-context.ts';
import { keyFingerprint } from '../signing.ts';
import { AuditParts } from './AuditParts.tsx';
import type { FullAuditBackend } from './full-audit-model.ts';

/**
 * Prepares the reports of a full audit, which are in the page only while it is printed. Returns the function that draws
 * them into a place, or (false) removes them.
 */
export async function prepareParts(
	audits: readonly Audit[],
	backend: FullAuditBackend,
	translator: Translator,
): Promise<(place: Element, isPrinting: boolean) => void> {
	const signedBy = await keyFingerprint(backend.client).catch(() => null);
	const marks = await Promise.all(
		audits.map(async (audit) => ({ digest: await sha256(digestedText(audit)), signedBy })),
	);
	// Drawn at once: the browser does not wait.
	return (place, isPrinting) =>
		render(
			isPrinting ? (
				<TranslatorContext.Provider value={translator}>
					<AuditParts audits={audits} backend={backend} marks={marks} />
				</TranslatorContext.Provider>
			) : null,
			place,
		);
}
