import type { TabProps } from '../portal/tab-props.ts';
import { useSeldom } from '../use-seldom.ts';

/** What a person accepts for now at a portal. */
export function ExceptionsTab(props: TabProps) {
	const Part = useSeldom(true, (seldom) => seldom.ExceptionsPart);
	return Part && <Part {...props} />;
}
