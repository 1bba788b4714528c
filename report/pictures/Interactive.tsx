import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

/** What can be pointed at, or reached by the arrow keys. */
export interface Spot {
	readonly key: string;
	/** The middle of its lane, pixels. */
	readonly y: number;
	/** Half its height, where that is not the picture's own. */
	readonly reach?: number;
	readonly name: string;
	/** What is said of it, a line each. */
	readonly lines: readonly string[];
}

interface Props {
	/** What the picture is called. */
	label: string;
	width: number;
	height: number;
	/** Half the height of a lane. */
	reach: number;
	spots: readonly Spot[];
	/** What is drawn. */
	children: ComponentChildren;
}

/** A picture whose lanes say what they show, by pointer and by keyboard: one stop for Tab, arrows within. */
export function Interactive({ label, width, height, reach, spots, children }: Props) {
	const [shown, setShown] = useState<number | null>(null);
	const [stop, setStop] = useState(0);
	const root = useRef<SVGSVGElement>(null);
	const tip = useId();
	const spot = shown === null ? undefined : spots[shown];

	function onKeyDown(event: KeyboardEvent) {
		if (event.key === 'Escape') setShown(null);
		const last = spots.length - 1;
		const to = {
			ArrowDown: stop + 1,
			ArrowRight: stop + 1,
			ArrowUp: stop - 1,
			ArrowLeft: stop - 1,
			Home: 0,
			End: last,
		}[event.key];
		if (to === undefined) return;
		event.preventDefault();
		const next = Math.min(Math.max(to, 0), last);
		root.current?.querySelector<SVGElement>(`[data-spot="${next}"]`)?.focus();
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
				{spots.map(({ key, y, reach: own = reach, name, lines }, index) => (
					// biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a stop that can be read, and does nothing
					<rect
						key={key}
						class="pic-spot"
						data-spot={index}
						role="img"
						aria-label={[name, ...lines].join('. ')}
						tabindex={index === stop ? 0 : -1}
						x={1}
						y={y - own + 1}
						width={width - 2}
						height={2 * own - 2}
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
				<div
					id={tip}
					class="pic-tip"
					aria-hidden="true"
					style={{ top: `${spot.y + (spot.reach ?? reach)}px` }}
				>
					<strong>{spot.name}</strong>
					{spot.lines.map((line) => (
						<p key={line}>{line}</p>
					))}
				</div>
			)}
		</div>
	);
}
