import type { ComponentChildren } from 'preact';
import { Icon } from '../src/ui/Icon.tsx';

/** Something stored that cannot be read or written, in words. */
export function Trouble({ reason, children }: { reason: string; children: ComponentChildren }) {
	return (
		<div class="trouble" data-trouble={reason}>
			<Icon name="warning" />
			<div>{children}</div>
		</div>
	);
}
