import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How wide a sheet of A4 is between its margins, CSS pixels. */
export const SHEET_WIDTH = 680;

/** The width that a picture has to fit into, followed as it changes; that of a sheet while printing. */
export function useWidth(isPrinting: boolean): { ref: RefObject<HTMLDivElement | null>; width: number } {
	const ref = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(SHEET_WIDTH);
	useLayoutEffect(() => {
		const element = ref.current;
		if (element === null) return;
		const measure = () => {
			const found = Math.floor(element.clientWidth);
			if (found > 0) setWidth(Math.max(280, found));
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		return () => observer.disconnect();
	}, []);
	return { ref, width: isPrinting ? SHEET_WIDTH : width };
}
