import { parseArgs } from 'node:util';
import { importTypeScript } from './run/import-typescript.mjs';
import { setup } from './setup.mjs';

const HELP = `npm run bench                          everything, and docs/performance.md written anew; about half an hour
npm run bench -- --quick               fewer rounds: to see where one stands, not to be written down
npm run bench -- --only=matching,popup one part, or several
npm run bench -- --json                figures for machines, on standard output

Every goal is a ratio measured in one run, the contenders in turn; a machine that does other work meanwhile
widens the spread and spoils absolute figures.`;

const { values } = parseArgs({
	options: {
		only: { type: 'string' },
		quick: { type: 'boolean', default: false },
		json: { type: 'boolean', default: false },
		help: { type: 'boolean', short: 'h' },
	},
});
if (values.help) console.log(HELP);
else await main();

async function main() {
	const say = values.json ? console.error : console.log;
	await setup({ browser: 'chromium', log: say });
	const { BROWSER_PARTS } = await import('./bench/browser.mjs');
	/** @type {typeof import('./bench/main.ts')} */
	const functions = await importTypeScript('scripts/bench/main.ts', {
		// Not bundled: it looks for its own files.
		external: ['tinybench'],
	});
	const names = [...functions.PART_NAMES, ...Object.keys(BROWSER_PARTS)];
	const wanted = values.only?.split(',') ?? names;
	const unknown = wanted.filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}; there are ${names.join(', ')}.`);
	/** @type {import('./bench/figure.ts').Figure[]} */
	const figures = [];
	for (const name of names.filter((part) => wanted.includes(part))) {
		say(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
		const part = BROWSER_PARTS[name];
		const measured = await (part ? part(values.quick) : functions.runPart(name, values.quick));
		for (const figure of measured) say(functions.lineOf(figure));
		figures.push(...measured);
	}
	if (values.json) console.log(JSON.stringify(figures, null, '\t'));
	const { writeDay } = await import('./bench/write-day.mjs');
	if (!values.quick) await writeDay(figures, functions, await browserName());
	const missed = figures.filter((figure) => functions.isMet(figure) === false);
	say(`\n${figures.filter((figure) => functions.isMet(figure)).length} goals met, ${missed.length} missed`);
}

/** Returns the name and version of the browser used. */
async function browserName() {
	const { findBrowsers } = await import('./setup/find-browsers.mjs');
	const { execFileSync } = await import('node:child_process');
	const path = findBrowsers().find(({ family }) => family === 'chromium')?.path;
	if (path === undefined) return 'no browser';
	return execFileSync(path, ['--version'], { encoding: 'utf8' }).match(/\w+ \d+/)?.[0] ?? 'Chromium';
}
