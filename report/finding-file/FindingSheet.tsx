import type { FindingBlock, FindingFileView } from '../../src/report-text/finding-file/finding-file-view.ts';
import { FactList } from '../components/Facts.tsx';

/** The document itself, as it is printed. */
export function FindingSheet({ view }: { view: FindingFileView }) {
	return (
		<article class="finding-sheet" lang={view.language}>
			<h2 class="finding-title">{view.title}</h2>
			<FactList facts={view.head} />
			{view.parts.map(({ id, heading, blocks }) => (
				<section key={id} data-part={id}>
					<h3>{heading}</h3>
					{blocks.map((block, index) => (
						<Block key={index} block={block} />
					))}
				</section>
			))}
		</article>
	);
}

function Block({ block }: { block: FindingBlock }) {
	switch (block.kind) {
		case 'text':
			return (
				<p>
					<bdi>{block.words}</bdi>
				</p>
			);
		case 'quote':
			return (
				<blockquote>
					<p>{block.words}</p>
				</blockquote>
			);
		case 'code':
			return <code class="finding-code">{block.words}</code>;
		case 'list':
			return (
				<>
					{block.label !== null && <h4>{block.label}</h4>}
					<ul>
						{block.entries.map((entry) => (
							<li key={entry}>
								<bdi>{entry}</bdi>
							</li>
						))}
					</ul>
				</>
			);
		case 'facts':
			return (
				<>
					{block.label !== null && <h4>{block.label}</h4>}
					<FactList facts={block.entries} />
				</>
			);
		case 'table':
			return <CookieTable block={block} />;
	}
}

/** On narrow screens each row is a card: a cell then shows its column's name. */
function CookieTable({ block: { columns, rows } }: { block: Extract<FindingBlock, { kind: 'table' }> }) {
	return (
		<table>
			<thead>
				<tr>
					{columns.map((column) => (
						<th key={column} scope="col">
							{column}
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{rows.map((cells, index) => (
					<tr key={index}>
						{cells.map((lines, at) => (
							<td key={at} data-label={columns[at]}>
								{lines.map((line, lineAt) => (
									<div key={lineAt}>{at === 0 && lineAt === 0 ? <code>{line}</code> : <bdi>{line}</bdi>}</div>
								))}
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}
