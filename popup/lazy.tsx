import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

type Seldom = typeof import('./seldom.ts');

const seldom = signal<Seldom | null>(null);

/** A component whose code is loaded when it is first shown: every opening of the popup pays for the rest. */
export function lazy<P extends object>(pick: (seldom: Seldom) => ComponentType<P>): ComponentType<P> {
	return function Lazy(props: P) {
		useLayoutEffect(() => {
			if (seldom.peek() !== null) return;
			Promise.all([import('./seldom.ts'), loadStyles()]).then(([module]) => {
				seldom.value = module;
			});
		}, []);
		const Component = seldom.value && pick(seldom.value);
		return Component && <Component {...props} />;
	};
}

/** The page's html holds their link in a template, where no browser follows it yet. Without styles is better than not at all. */
function loadStyles(): Promise<unknown> {
	const template = document.querySelector<HTMLTemplateElement>('#seldom-styles');
	const link = template?.content.querySelector('link');
	if (!link) return Promise.resolve();
	return new Promise((resolve) => {
		link.onload = link.onerror = resolve;
		document.head.append(link);
	});
}
