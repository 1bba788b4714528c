import { useEffect } from 'preact/hooks';
import { useSeldom } from '../use-seldom.ts';
import type { ReadingModel } from './reading-model.ts';

/** Shows a portal's changed policy page, where there is one. */
export function ChangedPageNotice({ reading, host }: { reading: ReadingModel; host: string }) {
	const changed = reading.changed.value;
	const isChanged = changed?.host === host;
	const Part = useSeldom(isChanged, (seldom) => seldom.ChangedPagePart);
	useEffect(() => {
		void reading.open(host);
	}, [reading, host]);
	return isChanged && Part ? <Part reading={reading} changed={changed} /> : null;
}
