import type { TabProps } from '../portal/tab-props.ts';
import { useSeldom } from '../use-seldom.ts';

/** The tab with a portal's certificate, to print or keep. */
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
