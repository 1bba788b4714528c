/** An asterisk here could be read as Markdown emphasis. */
const EMPHATIC = /(?:^|[^\w.*])\*/;
/** So could, among several names, an underscore here. */
const CLOSING = /_(?!\w)/;

/** Whether a name could be read as a word, a number or Markdown. */
function isDoubtful(name: string): boolean {
	if (EMPHATIC.test(name)) return true;
	if (/[_*]/.test(name)) return false;
	return !/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || /^[a-z-]+$/i.test(name);
}

/** Names as a text can hold them: separated by commas, in backticks if they could be misread. */
export function textNames(names: readonly string[]): string {
	const isMisread = names.length > 1 && names.some((name) => CLOSING.test(name));
	return names.map((name) => (isMisread || isDoubtful(name) ? `\`${name}\`` : name)).join(', ');
}
