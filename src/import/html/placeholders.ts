/** A word between angle brackets that a name runs into: `_ga_<container-id>`, `SESS<hash>`. */
const PLACEHOLDER = /(?<=[\p{L}\p{N}_.-])<([a-z][a-z\d_-]{0,30})>/giu;
/** Elements that pages need not close. */
const NEVER_CLOSED: ReadonlySet<string> = new Set(
	'area base br col embed hr img input link meta source track wbr p li dt dd td th tr thead tbody tfoot option optgroup rt rp'.split(
		' ',
	),
);
/** Different words that are looked for. */
const MAX_WORDS = 50;

/** A page whose placeholders in names are text: they stand like elements, but none of them is ever closed. */
export function withPlaceholders(page: string): string {
	if (page.search(PLACEHOLDER) < 0) return page;
	const lower = page.toLowerCase();
	const isElement = new Map<string, boolean>();
	return page.replace(PLACEHOLDER, (tag, word: string) => {
		const name = word.toLowerCase();
		if (NEVER_CLOSED.has(name)) return tag;
		if (!isElement.has(name)) isElement.set(name, isElement.size >= MAX_WORDS || lower.includes(`</${name}`));
		return isElement.get(name) ? tag : `&lt;${word}&gt;`;
	});
}
