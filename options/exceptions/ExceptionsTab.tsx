import type { TabProps } from '../portal/tab-props.ts';
import { useSeldom } from '../use-seldom.ts';

/** Loads and shows the exceptions of a portal. */
export function ExceptionsTab(props: TabProps) {
	const Part = useSeldom(true, (seldom) => seldom.ExceptionsPart);
	return Part && <Part {...props} />;
}
