import type { ComponentChildren } from 'preact';
import type { Section } from '../../src/report-text/audit-view.ts';

interface Props {
	section: Omit<Section<unknown>, 'entries'>;
	children: ComponentChildren;
}

/** A section of the report below its heading and introduction. */
export function ReportSection({ section: { id, heading, intro }, children }: Props) {
	return (
		<section aria-labelledby={`h-${id}`} data-section={id}>
			<h2 id={`h-${id}`}>{heading}</h2>
			{intro !== null && <p class="lead">{intro}</p>}
			{children}
		</section>
	);
}
