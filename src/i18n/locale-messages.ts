import type { Messages } from './translator.ts';

/** The shape of `_locales/<language>/messages.json`, which in the package has no placeholders. */
export type LocaleFile = Readonly<Record<string, LocaleEntry | undefined>>;

interface LocaleEntry {
	readonly message: string;
	readonly placeholders?: Readonly<Record<string, { readonly content: string } | undefined>>;
}

/** The messages of a locale file, in the package or with the placeholders that the build removes. */
export function localeMessages(file: LocaleFile): Messages {
	return {
		get(key, substitutions) {
			const { message = '', placeholders } = (Object.hasOwn(file, key) && file[key]) || {};
			return message.replace(/\$(?:\$|(\d)|([a-z]\w*)\$)/gi, (_, digit, name) => {
				const position = digit ?? (name && placeholders?.[name.toLowerCase()]?.content.slice(1));
				return position === undefined ? '$' : (substitutions[Number(position) - 1] ?? '');
			});
		},
	};
}
