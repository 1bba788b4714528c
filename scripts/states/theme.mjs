/**
 * Makes html or css light or dark whatever the system is set to.
 * @param {string} text
 * @param {string | null} theme `light` or `dark`; anything else leaves the text as it is
 */
export function withTheme(text, theme) {
	if (theme !== 'light' && theme !== 'dark') return text;
	return text
		.replace(/\(prefers-color-scheme:\s*dark\)/g, theme === 'dark' ? 'all' : 'not all')
		.replace(/(color-scheme: |content=")light dark/g, `$1${theme}`);
}
