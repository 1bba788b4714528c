import type { ComponentChildren } from 'preact';
import type { Section } from '../../src/report-text/audit-view.ts';

interface Props {
	section: Omit<Section<unknown>, 'entries'>;
	/** Of its heading. */
	level?: 'h2' | 'h3';
	children: ComponentChildren;
}

/** A section of the report below its heading and introduction. */
export function ReportSection({ section, level: Heading = 'h2', children }: Props) {
	const { id, heading, intro } = section;
	return (
		<section aria-labelledby={`h-${id}`} data-section={id}>
			<Heading id={`h-${id}`}>{heading}</Heading>
			{intro !== null && <p class="lead">{intro}</p>}
			{children}
		</section>
	);
}
