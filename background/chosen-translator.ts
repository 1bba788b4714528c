import { createTranslator, type Messages, type Translator } from '../src/i18n/translator.ts';

/** The translator of the chosen language, made on first use. */
export interface ChosenTranslator {
	get(): Promise<Translator>;
	/** Another language was chosen. */
	forget(): void;
}

export function createChosenTranslator(messages: () => Promise<Messages>): ChosenTranslator {
	let made: Promise<Translator> | null = null;
	return {
		get() {
			made ??= messages().then(createTranslator);
			return made;
		},
		forget() {
			made = null;
		},
	};
}
