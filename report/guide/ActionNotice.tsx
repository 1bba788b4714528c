import type { IconName } from '../../src/ui/Icon.tsx';
import { useAct } from '../../src/ui/visit/use-act.ts';
import { VisitNotice } from '../../src/ui/visit/VisitNotice.tsx';

interface Props {
	/** Its name in `data-notice`. */
	name: string;
	icon?: IconName;
	words: string;
	/** Of the button, in `data-action`. */
	action: string;
	label: string;
	onAct(): Promise<unknown>;
}

/** A warning with a button, and the reason if its action fails. */
export function ActionNotice({ name, icon = 'warning', words, action, label, onAct }: Props) {
	const act = useAct();
	return (
		<VisitNotice name={name} icon={icon}>
			<p>{words}</p>
			<p class="visit-buttons">
				<button type="button" data-action={action} aria-disabled={act.isBusy} onClick={() => act.run(onAct)}>
					{label}
				</button>
			</p>
			{act.failure !== null && <p role="alert">{act.failure}</p>}
		</VisitNotice>
	);
}
