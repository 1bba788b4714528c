import type {
	ConsentAnswer,
	ConsentChoice,
	ConsentPhase,
	ConsentReading,
	ConsentToolId,
} from '../../core/consent/consent.ts';
import { clipText, visibleText } from '../../core/text/visible-text.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';

/** Longer purposes of a consent manager are clipped, and more of them are not listed. */
const MAX_PURPOSE_LENGTH = 60;
const MAX_PURPOSES_SHOWN = 12;

/** The consent manager by its product's name, or a description of another mechanism. */
export function toolWords(id: ConsentToolId, { t }: Translator): string {
	return t(`visit_tool_${snakeCase(id)}`);
}

/** A phase of a visit as it stands in a sentence: `before any choice`. */
export function phaseWords(phase: ConsentPhase, { t }: Translator): string {
	return t(`visit_phase_${phase}`);
}

/** An answer as it stands in a sentence: `refused`. */
export function answerWords(answer: ConsentAnswer, { t }: Translator): string {
	return t(`visit_answer_${answer}`);
}

/** A choice in few words: `refused (Klaro)`. */
export function choiceWords(choice: ConsentReading, translator: Translator): string {
	return translator.t(`visit_choice_${choice.answer}`, toolWords(choice.tool, translator));
}

/** The source of a choice: `read from its cookie`. */
export function choiceSourceWords({ by, isMarkedAfter }: ConsentChoice, { t }: Translator): string {
	return t(isMarkedAfter ? 'visit_choice_by_person_after' : `visit_choice_by_${by}`);
}

/**
 * The granted and the denied purposes, one sentence each, in the consent manager's own words; none if it names no
 * purposes. Those words are hostile text: they are made visible and clipped here, so that the result can be shown as
 * text (never as HTML).
 */
export function purposeWords(choice: ConsentReading, translator: Translator): readonly string[] {
	const { t } = translator;
	const list = (answer: 'granted' | 'denied') =>
		listWords(choice.tool, choice[answer], choice.others?.[answer] ?? 0, translator);
	const [granted, denied] = [list('granted'), list('denied')];
	return [
		...(granted === '' ? [] : [t('visit_choice_granted', granted)]),
		...(denied === '' ? [] : [t('visit_choice_denied', denied)]),
	];
}

function listWords(
	tool: ConsentToolId,
	purposes: readonly string[],
	others: number,
	translator: Translator,
): string {
	const shown = purposes
		.slice(0, MAX_PURPOSES_SHOWN)
		.map((purpose) => purposeWord(tool, purpose, translator));
	if (others > 0) shown.push(translator.plural('visit_choice_others', others));
	const words = new Intl.ListFormat(translator.locale, { type: 'unit' }).format(shown);
	return purposes.length > MAX_PURPOSES_SHOWN ? `${words}…` : words;
}

function purposeWord(tool: ConsentToolId, purpose: string, { dynamic }: Translator): string {
	// The framework numbers its purposes (1 to 11), the same everywhere.
	if (tool === 'tcf' && /^(?:[1-9]|1[01])$/.test(purpose)) return dynamic(`visit_tcf_${purpose}`);
	const { text, clipped } = clipText(visibleText(purpose), MAX_PURPOSE_LENGTH);
	return clipped ? `${text}…` : text;
}
