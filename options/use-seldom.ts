import { type ReadonlySignal, signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { loadSeldomStyles } from '../src/ui/seldom-styles.ts';
import type { FocusWish } from './notices.ts';

type Seldom = typeof import('./seldom.ts');

const seldom = signal<Seldom | null>(null);

/** Loads what few openings of the page show, if it is not there yet. */
export async function loadSeldom(): Promise<void> {
	if (seldom.peek() !== null) return;
	const [module] = await Promise.all([import('./seldom.ts'), loadSeldomStyles()]);
	seldom.value = module;
}

/** A component of those; null until its code is there, which is asked for once it `isNeeded`. `focusWish` is repeated then. */
export function useSeldom<P extends object>(
	isNeeded: boolean,
	pick: (seldom: Seldom) => ComponentType<P>,
	focusWish?: ReadonlySignal<FocusWish | null>,
): ComponentType<P> | null {
	useEffect(() => {
		if (isNeeded) void loadSeldom();
	}, [isNeeded]);
	const Part = seldom.value && pick(seldom.value);
	useEffect(() => {
		// The focus was asked for before the element was there.
		const wish = focusWish?.peek();
		if (Part !== null && isNeeded && wish) document.getElementById(wish.id)?.focus();
	}, [Part]);
	return Part;
}
