/** One shape for each meaning, so that none depends on colour. All are decoration: words beside them say the same. */
const SHAPES = {
	/** Undeclared: an octagon with an exclamation mark. */
	undeclared: 'M5.1 1.5h5.8l3.6 3.6v5.8l-3.6 3.6H5.1l-3.6-3.6V5.1zM8 4.6v4.1M8 11.2v.1',
	/** Declared: a circle with a tick. */
	declared: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M5.1 8.2l2 2 3.8-4.2',
	/** Accepted for now: a clock. */
	accepted: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 4.6v3.6l2.4 1.5',
	/** Contradicted: a triangle. */
	warning: 'M8 2 14.6 13.8H1.4zM8 6.3v3.4M8 11.6v.1',
	/** No policy: a circle with a question mark. */
	unjudged:
		'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M6.2 6.4a1.8 1.8 0 1 1 2.7 1.6c-.6.3-.9.7-.9 1.2M8 11.3v.1',
	chevron: 'm4.5 6.2 3.5 3.6 3.5-3.6',
	external: 'M6.5 3.5h-3v9h9v-3M9.5 2.5h4v4M13.3 2.7 7.5 8.5',
	search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.3 10.3l3.4 3.4',
	/** A window with a column at its side. */
	panel: 'M3.5 2.5h9a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1M10 2.8v10.4',
	more: 'M3 8h.1M8 8h.1M13 8h.1',
	eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
	hidden:
		'M2.5 2.5l11 11M6.2 4.1A6 6 0 0 1 8 3.8c4 0 6.5 4.2 6.5 4.2a11 11 0 0 1-1.8 2.2M4.3 5.2A11 11 0 0 0 1.5 8S4 12.2 8 12.2a6 6 0 0 0 3.2-.9',
} as const;

/** `unseen` is a circle of dashes. */
export type IconName = keyof typeof SHAPES | 'unseen';

/** A line drawing of 16 by 16 in the text's colour, hidden from assistive technology. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
	return (
		<svg class={`icon icon-${name}`} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
			{name === 'unseen' ? (
				<circle cx="8" cy="8" r="6.5" stroke-dasharray="2.6 2.5" />
			) : (
				<path d={SHAPES[name]} />
			)}
		</svg>
	);
}
