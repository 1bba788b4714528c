/** The signs around what a template shows. */
const OPEN = String.raw`(?:\{\{-?|\{!!|<%=|<\?=|<\?php(?:\s{1,5}echo)?|@(?=lang))\s{0,20}`;
const CLOSE = String.raw`\s{0,20};?\s{0,20}(?:-?\}\}|!!\}|%>|\?>)`;
const TEXT = String.raw`("[^"\\\n]{1,600}"|'(?:[^'\\\n]|\\'){1,600}')`;
const REST = String.raw`(?:\s{0,5},\s{0,5}(?:"[^"\n]{0,80}"|'[^'\n]{0,80}'|[\w.$]{1,60})){0,3}\s{0,5}\)`;
const TRANSLATE = String.raw`(?:_|__|_e|_x|\$?t|__t|trans|lang|gettext|translate|(?:esc_html|esc_attr)_(?:_|e|x))\(\s{0,5}`;
const FILTERS = String.raw`(?:\s{0,5}\|\s{0,5}[a-z_]{1,30}(?:\([^()\n]{0,80}\))?){0,4}`;
/** `{{ _("Essential") }}`, `@lang('Cookies')`, `{{ 'Cookies'|trans }}`. */
const SHOWN = new RegExp(
	`@lang\\(\\s{0,5}${TEXT}${REST}|${OPEN}(?:${TRANSLATE}${TEXT}${REST}|${TEXT})${FILTERS}${CLOSE}`,
	'g',
);
/** `{{ config('session.cookie', 'town_session') }}`, `{{ name|default('abc') }}`, `<?= $name ?? 'abc' ?>`: what stands there unless it is set. */
const DEFAULT = new RegExp(
	`${OPEN}(?:(?:config|env|getenv|get_option|get_theme_mod|settings?|option)\\(\\s{0,5}(?:"[^"\\n]{1,80}"|'[^'\\n]{1,80}')\\s{0,5},\\s{0,5}${TEXT}\\s{0,5}\\)|[\\w$.>[\\]'-]{1,80}\\s{0,5}(?:\\|\\s{0,5}default(?:\\(|:)\\s{0,5}|\\?\\?\\s{0,5}|\\|\\|\\s{0,5})${TEXT}\\)?)${CLOSE}`,
	'g',
);
const plain = (text: string): string => text.slice(1, -1).replaceAll("\\'", "'");

/** A key of translations, which no page shows: `cookies.title`. */
const isKey = (text: string): boolean => /^[\w-]+(?:[.:/][\w-]+)+$/.test(text);

/** A template in which texts stand in the place of the code that shows them. Each line stays in its place. */
export function withShownTexts(source: string): string {
	const lines = (whole: string) => whole.replace(/[^\n]/g, '');
	const shown = source.replace(SHOWN, (whole: string, ...texts: unknown[]) => {
		const text = texts.slice(0, 3).find((value) => typeof value === 'string') as string | undefined;
		return text === undefined || isKey(plain(text)) ? whole : plain(text) + lines(whole);
	});
	return shown.replace(DEFAULT, (whole: string, first?: string, second?: string) => {
		const text = plain(first ?? second ?? '');
		return text === '' ? whole : text + lines(whole);
	});
}
