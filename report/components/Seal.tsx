import { useEffect, useState } from 'preact/hooks';
import { digestedText } from '../../src/core/audit/audit-digest.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { sha256 } from '../../src/ui/sha256.ts';
import type { Notes } from '../notes.ts';

/** The sha-256 of the report as it stands, notes included: the same that its exports print. */
export function Seal({ seal, notes }: { seal: AuditView['seal']; notes: Notes }) {
	const audit = notes.audit.value;
	const [digest, setDigest] = useState('');
	useEffect(() => {
		let isLatest = true;
		sha256(digestedText(audit)).then((hash) => isLatest && setDigest(hash));
		return () => {
			isLatest = false;
		};
	}, [audit]);
	return (
		<section aria-labelledby="h-seal" data-section="seal">
			<h2 id="h-seal">{seal.heading}</h2>
			<p class="lead">{seal.words}</p>
			<code class="digest" data-sha256={digest}>
				{digest}
			</code>
		</section>
	);
}
