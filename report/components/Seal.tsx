import { useEffect, useState } from 'preact/hooks';
import { digestedText } from '../../src/core/audit/audit-digest.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { keyFact } from '../../src/report-text/words/key-words.ts';
import { sha256 } from '../../src/ui/sha256.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Notes } from '../notes.ts';
import { keyFingerprint, type SigningClient } from '../signing.ts';
import { ReportSection } from './ReportSection.tsx';

/** The sha-256 of a report, and the fingerprint of the key that signs it, if there is one. */
export interface SealMarks {
	readonly digest: string;
	readonly signedBy: string | null;
}

interface Props {
	/** Computed already. */
	marks?: SealMarks | undefined;
	seal: AuditView['seal'];
	notes: Notes;
	client: SigningClient;
}

/** The sha-256 of the report with its notes, as its exports have it, and the key that signs them. */
export function Seal({ marks, seal, notes, client }: Props) {
	const translator = useTranslator();
	const audit = notes.audit.value;
	const [digest, setDigest] = useState(marks?.digest ?? '');
	const [signedBy, setSignedBy] = useState(marks?.signedBy ?? null);
	useEffect(() => {
		let isLatest = true;
		sha256(digestedText(audit)).then((hash) => isLatest && setDigest(hash));
		return () => {
			isLatest = false;
		};
	}, [audit]);
	useEffect(() => {
		keyFingerprint(client).then(setSignedBy, () => setSignedBy(null));
	}, [client]);
	const key = signedBy === null ? null : keyFact(signedBy, translator);
	return (
		<ReportSection section={{ id: 'seal', heading: seal.heading, intro: seal.words }} level="h3">
			<code class="digest" data-sha256={digest}>
				{digest}
			</code>
			{key !== null && (
				<p data-signed-by={signedBy}>
					{key.label} <code class="digest">{key.value}</code>
				</p>
			)}
		</ReportSection>
	);
}
