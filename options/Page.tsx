import type { ComponentChildren } from 'preact';
import { PAGE_HEADING_ID } from './routing/navigation.ts';

interface Props {
	/** Its class. */
	readonly name: string;
	readonly title: ComponentChildren;
	readonly lead?: string;
	readonly children: ComponentChildren;
}

/** A page within the options: its heading, which can take the focus, and what is below it. */
export function Page({ name, title, lead, children }: Props) {
	return (
		<div class={`page page-${name}`} data-page={name}>
			<h1 id={PAGE_HEADING_ID} tabIndex={-1}>
				{title}
			</h1>
			{lead !== undefined && <p class="lead">{lead}</p>}
			{children}
		</div>
	);
}
