/** Drawings of 16 by 16 for the way through the page. They are not in `src/ui/Icon.tsx`, which the popup loads at opening. */
const SHAPES = {
	import: 'M8 2.5v7.2M4.9 7 8 10.1 11.1 7M2.5 10.5v3h11v-3',
	reports: 'M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M5.5 8h5M5.5 11h5',
	settings: 'M2 4.5h5.5M10.5 4.5H14M2 11.5h3.5M8.5 11.5H14M9 3v3M7 10v3',
	about: 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M8 7.2v4M8 4.8v.1',
} as const;

export type NavIconName = keyof typeof SHAPES;

/** Decoration beside a link's words. */
export function NavIcon({ name }: { name: NavIconName }) {
	return (
		<svg class="icon" viewBox="0 0 16 16" width={16} height={16} aria-hidden="true">
			<path d={SHAPES[name]} />
		</svg>
	);
}
