import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { ReportSection } from '../../components/ReportSection.tsx';
import { Legend, type LegendEntry } from '../legends.tsx';

/** The width of a sheet of A4 between its margins, CSS pixels. */
export const SHEET_WIDTH = 680;

interface Props {
	/** Its name in `data-section` and in the anchor of its heading. */
	name: string;
	title: string;
	lead: string;
	legend: readonly LegendEntry[];
	columns: readonly string[];
	/** Each row's cells, in the order of the columns; the first names the row. */
	rows: readonly (readonly string[])[];
	isPrinting: boolean;
	/** Draws the pictures for a width in pixels. */
	draw(width: number): ComponentChildren;
}

/** A section of the report with pictures, their legend, and the same as a table. */
export function PictureSection({ name, title, lead, legend, columns, rows, isPrinting, draw }: Props) {
	const { ref, width } = useWidth(isPrinting);
	return (
		<ReportSection section={{ id: name, heading: title, intro: lead }}>
			<Legend entries={legend} />
			<div ref={ref} class="pictures">
				{draw(width)}
			</div>
			<PictureTable caption={title} columns={columns} rows={rows} />
		</ReportSection>
	);
}

type TableProps = Pick<Props, 'columns' | 'rows'> & { caption: string };

/** The same as a picture, as a table: collapsed on the page, left out on paper. */
function PictureTable({ caption, columns, rows }: TableProps) {
	const { t } = useTranslator();
	const [isOpen, setOpen] = useState(false);
	return (
		<details class="as-table no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>{t('report_pic_as_table')}</summary>
			{isOpen && (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard
				<section class="scroll" aria-label={t('report_pic_table_of', caption)} tabIndex={0}>
					<table class="plain">
						<thead>
							<tr>
								{columns.map((words) => (
									<th key={words} scope="col">
										{words}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map(([name, ...cells], index) => (
								<tr key={`${index} ${name}`}>
									<th scope="row">
										<bdi>{name}</bdi>
									</th>
									{cells.map((words, column) => (
										<td key={columns[column + 1]}>{words}</td>
									))}
								</tr>
							))}
						</tbody>
					</table>
				</section>
			)}
		</details>
	);
}

/** Measures the width that a picture has to fit into, and follows its changes; that of a sheet while printing. */
function useWidth(isPrinting: boolean): { ref: RefObject<HTMLDivElement | null>; width: number } {
	const ref = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(SHEET_WIDTH);
	useLayoutEffect(() => {
		const element = ref.current;
		if (element === null) return;
		const measure = () => {
			const measured = Math.floor(element.clientWidth);
			if (measured > 0) setWidth(Math.max(280, measured));
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		return () => observer.disconnect();
	}, []);
	return { ref, width: isPrinting ? SHEET_WIDTH : width };
}
