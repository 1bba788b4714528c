import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { loadSeldomStyles } from '../src/ui/seldom-styles.ts';
import { createValue, useValue } from './model/value.ts';

type Seldom = typeof import('./seldom.ts');

const seldom = createValue<Seldom | null>(null);

/** A component whose code is loaded when it is first shown: every opening of the popup pays for the rest. */
export function lazyComponent<P extends object>(
	pick: (seldom: Seldom) => ComponentType<P>,
): ComponentType<P> {
	return function Lazy(props: P) {
		useLayoutEffect(() => {
			if (seldom.value !== null) return;
			Promise.all([import('./seldom.ts'), loadSeldomStyles()]).then(([module]) => {
				seldom.value = module;
			});
		}, []);
		const loaded = useValue(seldom);
		const Component = loaded && pick(loaded);
		return Component && <Component {...props} />;
	};
}
