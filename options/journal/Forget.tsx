import { useTranslator } from '../../src/ui/translator-context.ts';
import { askId, type JournalModel, type JournalPlace, questionId } from './journal-model.ts';

interface AskProps {
	readonly journal: JournalModel;
	/** Null for all portals. */
	readonly place: JournalPlace | null;
	readonly id: string;
	readonly words: string;
	/** Accessible name, where several buttons bear the same words. */
	readonly label?: string;
	readonly isQuiet?: boolean;
}

/** The first step of forgetting. */
export function ForgetButton({ journal, place, id, words, label, isQuiet = false }: AskProps) {
	return (
		<button
			type="button"
			id={askId(id)}
			class={isQuiet ? 'quiet danger' : 'danger'}
			data-action={place === null ? 'forget-all' : 'forget'}
			aria-label={label}
			onClick={() => journal.ask(place)}
		>
			{words}
		</button>
	);
}

/** The second step, in place: it says what is lost, and that nothing brings it back. */
export function ForgetQuestion({ journal, id, words }: { journal: JournalModel; id: string; words: string }) {
	const tr = useTranslator();
	return (
		<fieldset class="losing ask">
			<legend class="visually-hidden">{tr.t('options_forget_yes')}</legend>
			<p id={`${questionId(id)}-words`}>{words}</p>
			<div class="buttons">
				<button type="button" class="danger" data-action="forget-sure" onClick={() => void journal.forget()}>
					{tr.t('options_forget_yes')}
				</button>
				<button
					type="button"
					id={questionId(id)}
					aria-describedby={`${questionId(id)}-words`}
					data-action="forget-keep"
					onClick={journal.keep}
				>
					{tr.t('options_forget_no')}
				</button>
			</div>
		</fieldset>
	);
}
