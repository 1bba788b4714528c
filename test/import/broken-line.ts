/** Breaks a line at blanks, as a page's width does. */
export function brokenLine(line: string, width: number): string {
	const lines: string[] = [];
	for (const word of line.split(' ')) {
		const last = lines.at(-1);
		if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines.join('\n');
}
