import type { TabProps } from '../portal/tabs.ts';
import { useSeldom } from '../use-seldom.ts';

/** What was seen of a portal and what its policy declares, to print or keep. */
export function CertificateTab({
	model,
	portal: {
		reports: [report],
		isPrivate,
	},
}: TabProps) {
	const Part = useSeldom(true, (seldom) => seldom.CertificatePart);
	if (report === undefined || Part === null) return null;
	return <Part model={model} report={report} isPrivate={isPrivate} />;
}
