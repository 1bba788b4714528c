import type { PagePlace } from './navigation.ts';

/** The address and history of this page. */
export const pagePlace: PagePlace = {
	hash: () => location.hash,
	push(hash) {
		history.pushState(null, '', hash);
		scrollTo(0, 0);
	},
	replace: (hash) => history.replaceState(null, '', hash),
	onChange(run) {
		addEventListener('popstate', run);
		return () => removeEventListener('popstate', run);
	},
};
