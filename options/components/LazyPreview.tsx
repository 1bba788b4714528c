import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OptionsModel } from '../model.ts';
import type { Preview } from './Preview.tsx';

const loaded = signal<typeof Preview | null>(null);

/** Loads the code of the preview, if it is not there yet. */
export async function loadPreview(): Promise<void> {
	loaded.value ??= (await import('./Preview.tsx')).Preview;
}

/** The preview, whose code is loaded once something was read. */
export function LazyPreview({ model }: { model: OptionsModel }) {
	const isNeeded = model.importing.current.value !== null;
	const Part = loaded.value;
	useEffect(() => {
		if (isNeeded) loadPreview();
	}, [isNeeded]);
	useEffect(() => {
		// The keyboard was to go to what was not there yet.
		const wish = model.notices.focusWish.peek();
		if (Part !== null && isNeeded && wish !== null) document.getElementById(wish.id)?.focus();
	}, [Part]);
	return Part === null ? null : <Part model={model} />;
}
