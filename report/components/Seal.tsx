import { useEffect, useState } from 'preact/hooks';
import { digestedText } from '../../src/core/audit/audit-digest.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { sha256 } from '../../src/ui/sha256.ts';
import type { Notes } from '../notes.ts';
import { ReportSection } from './ReportSection.tsx';

/** The sha-256 of the report with its notes, as its exports have it. */
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
		<ReportSection section={{ id: 'seal', heading: seal.heading, intro: seal.words }}>
			<code class="digest" data-sha256={digest}>
				{digest}
			</code>
		</ReportSection>
	);
}
