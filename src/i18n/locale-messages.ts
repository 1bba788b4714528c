import type { Messages } from './translator.ts';

/** The shape of `_locales/<language>/messages.json`. */
export type LocaleFile = Readonly<Record<string, { readonly message: string } | undefined>>;

/** Messages out of a locale file: for a language that `browser.i18n` does not give, and for tests. */
export function localeMessages(file: LocaleFile): Messages {
	return {
		get(key, substitutions) {
			const entry = Object.hasOwn(file, key) ? file[key] : undefined;
			return (entry?.message ?? '').replace(/\$(\d)|\$\$/g, (all, digit) => {
				return all === '$$' ? '$' : (substitutions[Number(digit) - 1] ?? '');
			});
		},
	};
}
