import { useEffect } from 'preact/hooks';
import { useSeldom } from '../lazy.tsx';
import type { OptionsModel } from '../model.ts';

/** The preview, whose code is loaded once something was read. */
export function LazyPreview({ model }: { model: OptionsModel }) {
	const isNeeded = model.importing.current.value !== null;
	const Part = useSeldom(isNeeded, (seldom) => seldom.Preview);
	useEffect(() => {
		// The keyboard was to go to what was not there yet.
		const wish = model.notices.focusWish.peek();
		if (Part !== null && isNeeded && wish !== null) document.getElementById(wish.id)?.focus();
	}, [Part]);
	return Part === null ? null : <Part model={model} />;
}
