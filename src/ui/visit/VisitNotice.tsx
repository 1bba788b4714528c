import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../Icon.tsx';

interface Props {
	/** Its name in `data-notice`. */
	name?: string;
	icon?: IconName;
	isWarning?: boolean;
	role?: 'alert';
	children: ComponentChildren;
}

/** A notice beside an icon. */
export function VisitNotice({ name, icon = 'warning', isWarning = true, role, children }: Props) {
	return (
		<div class={`visit-notice ${isWarning ? 'warns' : ''}`} data-notice={name} role={role}>
			<Icon name={icon} />
			<div>{children}</div>
		</div>
	);
}
