import type { ComponentChildren } from 'preact';
import { Legend, type LegendEntry } from './Legend.tsx';
import { PictureTable } from './PictureTable.tsx';
import { useWidth } from './use-width.ts';

interface Props {
	/** Its name in `data-section` and in the anchor of its heading. */
	name: string;
	title: string;
	lead: string;
	legend: readonly LegendEntry[];
	/** The table that says the same: its columns, and each row's cells in their order. */
	columns: readonly string[];
	rows: readonly (readonly string[])[];
	isPrinting: boolean;
	/** Draws the pictures for a width in pixels. */
	draw(width: number): ComponentChildren;
}

/** A section of the report that shows pictures, what their marks mean, and the same as a table. */
export function PictureSection({ name, title, lead, legend, columns, rows, isPrinting, draw }: Props) {
	const { ref, width } = useWidth(isPrinting);
	return (
		<section aria-labelledby={`h-${name}`} data-section={name}>
			<h2 id={`h-${name}`}>{title}</h2>
			<p class="lead">{lead}</p>
			<Legend entries={legend} />
			<div ref={ref} class="pictures">
				{draw(width)}
			</div>
			<PictureTable caption={title} columns={columns} rows={rows} />
		</section>
	);
}
