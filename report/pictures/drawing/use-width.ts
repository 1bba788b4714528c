import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The width of a sheet of A4 between its margins, CSS pixels. */
export const SHEET_WIDTH = 680;

/** Measures the width that a picture has to fit into, and follows its changes; that of a sheet while printing. */
export function useWidth(isPrinting: boolean): { ref: RefObject<HTMLDivElement | null>; width: number } {
	const ref = useRef<HTMLDivElement>(null);
	const [width, setWidth] = useState(SHEET_WIDTH);
	useLayoutEffect(() => {
		const element = ref.current;
		if (element === null) return;
		const measure = () => {
			const measured = Math.floor(element.clientWidth);
			if (measured > 0) setWidth(Math.max(280, measured));
		};
		measure();
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		return () => observer.disconnect();
	}, []);
	return { ref, width: isPrinting ? SHEET_WIDTH : width };
}
