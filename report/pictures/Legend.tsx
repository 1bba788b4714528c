import type { VNode } from 'preact';

/** What the marks of a picture stand for: each mark in a box of 36 by 18, its middle at 14, 9. */
export function Legend({
	entries,
}: {
	entries: readonly { readonly words: string; readonly mark: VNode }[];
}) {
	return (
		<ul class="legend">
			{entries.map(({ words, mark }) => (
				<li key={words}>
					<svg viewBox="0 0 36 18" width={36} height={18} aria-hidden="true">
						{mark}
					</svg>
					{words}
				</li>
			))}
		</ul>
	);
}
