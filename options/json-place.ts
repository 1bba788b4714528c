/**
 * Where a JSON text is broken, as `line:column`, both 1-based, out of the error that `JSON.parse` threw:
 * engines say it in their own ways (`line 2 column 3`, `position 17`), or not at all when the text just ends.
 */
export function jsonErrorPlace(text: string, error: unknown): string {
	const message = error instanceof Error ? error.message : '';
	const told = /line (\d+) column (\d+)/.exec(message);
	if (told) return `${told[1]}:${told[2]}`;
	const position = /position (\d+)/.exec(message)?.[1];
	const before = text.slice(0, position === undefined ? text.length : Number(position));
	const lines = before.split('\n');
	return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
