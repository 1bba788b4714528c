import { signal } from '@preact/signals';
import type { ComponentProps } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { CookieDetails } from './CookieDetails.tsx';

const loaded = signal<typeof CookieDetails | null>(null);

/** A row's details, whose code is loaded with the first row that is opened: few openings of the popup need it. */
export function LazyDetails(props: ComponentProps<typeof CookieDetails>) {
	useLayoutEffect(() => {
		if (loaded.peek() !== null) return;
		import('./CookieDetails.tsx').then((module) => {
			loaded.value = module.CookieDetails;
		});
	}, []);
	const Details = loaded.value;
	return Details === null ? null : <Details {...props} />;
}
