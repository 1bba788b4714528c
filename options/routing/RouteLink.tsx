import type { AnchorHTMLAttributes, ComponentChildren } from 'preact';
import type { Navigation } from './navigation.ts';
import { type Route, routeHash } from './route.ts';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick' | 'role'> {
	readonly navigation: Navigation;
	readonly to: Route;
	readonly isCurrent?: boolean;
	readonly children: ComponentChildren;
	/** Runs when the link was followed here. */
	onFollow?(): void;
}

/** A link to a place in this page; with a modifier key or the middle button it opens another tab, as any link does. */
export function RouteLink({ navigation, to, isCurrent = false, children, onFollow, ...rest }: Props) {
	return (
		<a
			{...rest}
			href={routeHash(to)}
			aria-current={isCurrent ? 'page' : undefined}
			onClick={(event) => {
				if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
				event.preventDefault();
				navigation.go(to);
				onFollow?.();
			}}
		>
			{children}
		</a>
	);
}
