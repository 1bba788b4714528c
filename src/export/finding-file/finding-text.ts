import type { FactView } from '../../report-text/audit-view.ts';
import type { FindingBlock, FindingFileView } from '../../report-text/finding-file/finding-file-view.ts';

const factLine = ({ label, value, url }: FactView) => {
	// Labels that lead to a sentence have their colon.
	const lead = label.endsWith(':') ? label : `${label}:`;
	return url === null || url === value ? `${lead} ${value}` : `${lead} ${value} (${url})`;
};

function lines(block: FindingBlock): readonly string[] {
	switch (block.kind) {
		case 'text':
		case 'quote':
		case 'code':
			return [block.words];
		case 'list':
			return [...(block.label === null ? [] : [block.label]), ...block.entries.map((entry) => `- ${entry}`)];
		case 'facts':
			return [...(block.label === null ? [] : [block.label]), ...block.entries.map(factLine)];
		case 'table':
			return block.rows.map((cells) =>
				cells.map((cell, index) => `${block.columns[index] ?? ''}: ${cell.join(', ')}`).join(' | '),
			);
	}
}

/** A finding as plain text, for fields that take no other. */
export function findingText({ title, head, parts }: FindingFileView): string {
	const sections = parts.map(({ heading, blocks }) =>
		[heading.toUpperCase(), ...blocks.flatMap(lines)].join('\n'),
	);
	return `${[title, head.map(factLine).join('\n'), ...sections].join('\n\n')}\n`;
}
