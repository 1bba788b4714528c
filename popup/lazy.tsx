import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { loadSeldomStyles } from '../src/ui/seldom-styles.ts';

type Seldom = typeof import('./seldom.ts');

const seldom = signal<Seldom | null>(null);

/** A component whose code is loaded when it is first shown: every opening of the popup pays for the rest. */
export function lazy<P extends object>(pick: (seldom: Seldom) => ComponentType<P>): ComponentType<P> {
	return function Lazy(props: P) {
		useLayoutEffect(() => {
			if (seldom.peek() !== null) return;
			Promise.all([import('./seldom.ts'), loadSeldomStyles()]).then(([module]) => {
				seldom.value = module;
			});
		}, []);
		const Component = seldom.value && pick(seldom.value);
		return Component && <Component {...props} />;
	};
}
