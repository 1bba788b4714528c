import type { ComponentChildren } from 'preact';

/** A name and what stands for it; nothing when there is nothing to say. */
export function Detail({ name, children }: { name: ComponentChildren; children: ComponentChildren }) {
	if (children === null || children === undefined || children === '') return null;
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}
