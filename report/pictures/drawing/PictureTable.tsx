import { useState } from 'preact/hooks';
import { useTranslator } from '../../../src/ui/translator-context.ts';

interface Props {
	caption: string;
	columns: readonly string[];
	/** A row's cells, in the order of the columns; the first names it. */
	rows: readonly (readonly string[])[];
}

/** The same as a picture, as a table: collapsed on the page, left out on paper. */
export function PictureTable({ caption, columns, rows }: Props) {
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
