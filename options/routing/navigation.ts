import { type ReadonlySignal, signal } from '@preact/signals';
import type { Unsubscribe } from '../../src/ports/unsubscribe.ts';
import type { Notices } from '../notices.ts';
import { parseRoute, type Route, routeHash } from './route.ts';

/** The page's address behind the `#`, and its history. */
export interface PagePlace {
	hash(): string;
	push(hash: string): void;
	replace(hash: string): void;
	/** Calls `run` when the person went back or forward, or changed the address. */
	onChange(run: () => void): Unsubscribe;
}

/** The place in the page, which follows the address, and the way to others. */
export interface Navigation {
	readonly route: ReadonlySignal<Route>;
	/** Goes to a place; the keyboard goes to its heading. */
	go(route: Route): void;
	/** The same without a step in the history. */
	redirect(route: Route): void;
	dispose(): void;
}

/** Id of the heading of the place in sight. */
export const PAGE_HEADING_ID = 'page-heading';

export function createNavigation(place: PagePlace, notices: Pick<Notices, 'focus'>): Navigation {
	const route = signal(parseRoute(place.hash()));
	/** Sets the route, unless it is there already. */
	function follow(next: Route): boolean {
		if (routeHash(next) === routeHash(route.value)) return false;
		route.value = next;
		return true;
	}
	return {
		route,
		go(next) {
			if (follow(next)) place.push(routeHash(next));
			notices.focus(PAGE_HEADING_ID);
		},
		redirect(next) {
			follow(next);
			place.replace(routeHash(next));
		},
		dispose: place.onChange(() => {
			if (follow(parseRoute(place.hash()))) notices.focus(PAGE_HEADING_ID);
		}),
	};
}
