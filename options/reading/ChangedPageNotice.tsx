import { useEffect } from 'preact/hooks';
import { useSeldom } from '../use-seldom.ts';
import type { ChangedPageModel } from './changed-page-model.ts';

/** Shows a portal's changed policy page, where there is one. */
export function ChangedPageNotice({ reading, host }: { reading: ChangedPageModel; host: string }) {
	const changed = reading.changed.value;
	const isChanged = changed?.host === host;
	const Part = useSeldom(isChanged, (seldom) => seldom.ChangedPagePart);
	useEffect(() => {
		void reading.open(host);
	}, [reading, host]);
	return isChanged && Part ? <Part reading={reading} changed={changed} /> : null;
}
