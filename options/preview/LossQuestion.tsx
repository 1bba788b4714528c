import { useTranslator } from '../../src/ui/translator-context.ts';
import { LOSING_ID, type LossConfirmation } from './loss-confirmation.ts';

/** Says what would be lost before it is. */
export function LossQuestion({ losing }: { losing: LossConfirmation }) {
	const tr = useTranslator();
	const count = losing.asking.value;
	if (count === null) return null;
	return (
		<section class="losing" id={LOSING_ID} tabIndex={-1} aria-labelledby="losing-words">
			<p id="losing-words">{tr.plural('options_losing', count)}</p>
			<div class="buttons">
				<button type="button" class="primary" data-action="keep-corrections" onClick={losing.refuse}>
					{tr.t('options_losing_keep')}
				</button>
				<button type="button" data-action="lose-corrections" onClick={losing.accept}>
					{tr.t('options_losing_go_on')}
				</button>
			</div>
		</section>
	);
}
