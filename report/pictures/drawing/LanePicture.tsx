import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { LaneChart } from './lanes.ts';

interface Props {
	label: string;
	chart: LaneChart;
	/** Names by key. */
	names: ReadonlyMap<string, string>;
	/** Lines of each lane's tip, by key. */
	lines: ReadonlyMap<string, readonly string[]>;
	/** The tip of the area above the lanes. */
	head?: { readonly name: string; readonly lines: readonly string[] } | null;
	/** The picture itself. */
	children: ComponentChildren;
}

/** A picture whose lanes show tips, by pointer and by keyboard: one stop for Tab, arrows within. */
export function LanePicture({ label, chart, names, lines, head = null, children }: Props) {
	const [shown, setShown] = useState<number | null>(null);
	const [stop, setStop] = useState(0);
	const root = useRef<SVGSVGElement>(null);
	const { width, height } = chart;
	const spots = spotsOf({ chart, names, lines, head });
	const spot = shown === null ? undefined : spots[shown];

	function onKeyDown(event: KeyboardEvent) {
		if (event.key === 'Escape') setShown(null);
		const last = spots.length - 1;
		const next = {
			ArrowDown: stop + 1,
			ArrowRight: stop + 1,
			ArrowUp: stop - 1,
			ArrowLeft: stop - 1,
			Home: 0,
			End: last,
		}[event.key];
		if (next === undefined) return;
		event.preventDefault();
		const index = Math.min(Math.max(next, 0), last);
		root.current?.querySelector<SVGElement>(`[data-spot="${index}"]`)?.focus();
	}

	return (
		<div class="pic" onPointerLeave={() => setShown(null)}>
			{/* biome-ignore lint/a11y/useSemanticElements: a picture of parts, not of fields */}
			<svg
				ref={root}
				viewBox={`0 0 ${width} ${height}`}
				width={width}
				height={height}
				role="group"
				aria-label={label}
				font-family="system-ui, sans-serif"
				font-size={12}
				onKeyDown={onKeyDown}
			>
				{/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus */}
				<g aria-hidden="true">{children}</g>
				{spots.map(({ key, middle, reach, name, lines }, index) => (
					// biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a stop that can be read, and does nothing
					<rect
						key={key}
						class="pic-spot"
						data-spot={index}
						role="img"
						aria-label={[name, ...lines].join('. ')}
						tabindex={index === stop ? 0 : -1}
						x={1}
						y={middle - reach + 1}
						width={width - 2}
						height={2 * reach - 2}
						fill="transparent"
						onFocus={() => {
							setStop(index);
							setShown(index);
						}}
						onBlur={() => setShown(null)}
						onPointerEnter={() => setShown(index)}
					/>
				))}
			</svg>
			{spot !== undefined && (
				<div class="pic-tip" aria-hidden="true" style={{ top: `${spot.middle + spot.reach}px` }}>
					<strong>{spot.name}</strong>
					{spot.lines.map((line) => (
						<p key={line}>{line}</p>
					))}
				</div>
			)}
		</div>
	);
}

/** The areas that show a tip when the pointer or the focus is on them. `reach`: half the height; pixels. */
function spotsOf({
	chart: { lanes, laneHeight, top },
	names,
	lines,
	head,
}: Omit<Props, 'label' | 'children'>) {
	const spots = lanes.map(({ key, middle }) => ({
		key,
		middle,
		reach: laneHeight / 2,
		name: names.get(key) ?? '',
		lines: lines.get(key) ?? [],
	}));
	return head == null ? spots : [{ key: '', middle: top / 2, reach: top / 2, ...head }, ...spots];
}
