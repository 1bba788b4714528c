import type { VNode } from 'preact';
import { PAPER } from './paint.ts';

export interface LegendEntry {
	readonly words: string;
	/** Drawn in a box of 36 by 18, its middle at 14, 9. */
	readonly mark: VNode;
}

/** The marks of a picture and their meaning. `onPaper`: with paper behind each mark, for files without the page's colours. */
export function Legend({ entries, onPaper }: { entries: readonly LegendEntry[]; onPaper?: boolean }) {
	return (
		<ul class="legend">
			{entries.map(({ words, mark }) => (
				<li key={words}>
					<svg viewBox="0 0 36 18" width={36} height={18} aria-hidden="true">
						{onPaper && <rect width={36} height={18} fill={PAPER} />}
						{mark}
					</svg>
					{words}
				</li>
			))}
		</ul>
	);
}
