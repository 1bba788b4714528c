import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDERS = ['src', 'background', 'popup', 'options', 'report', 'welcome', 'recorder'];
/** A list as the arguments of a call that takes any number of them. */
// Not the spread inside an array or object among the arguments.
const SPREAD = /\.(?:push|unshift|max|min|fromCharCode|fromCodePoint|apply)\((?:[^(){}[\]]*, )?\.\.\.(.*)/;
/** Bounded where it is written. */
const BOUNDED = /^\[|\.(?:slice|subarray)\(/;

function spreadsIn(text: string): string[] {
	return text.split('\n').filter((line) => {
		const [, list] = SPREAD.exec(line) ?? [];
		return list !== undefined && !BOUNDED.test(list);
	});
}

it('finds a spread of unbounded lists', () => {
	expect(
		spreadsIn('a.push(...b);\nMath.max(0, ...c)\nd.push(...e.slice(0, 5))\n[...f]\nnew Set(...g)'),
	).toEqual(['a.push(...b);', 'Math.max(0, ...c)']);
});

it('spreads no unbounded list into a call: a long one overflows the stack', () => {
	const files = FOLDERS.flatMap((folder) =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
	).filter((file) => /\.tsx?$/.test(file));
	expect(files.length).toBeGreaterThan(300);
	const offences = files.flatMap((file) =>
		spreadsIn(readFileSync(file, 'utf8')).map((line) => `${file}: ${line.trim()}`),
	);
	expect(offences).toEqual([]);
});
