import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonErrorPlace } from '../../options/importing/json-place.ts';
import { literalsOf } from '../../scripts/checks/read-source.mjs';
import type { SourceKind } from '../../src/core/policy/policy.ts';
import { ImportError, parsePolicy } from '../../src/import/index.ts';
import { documentFromItems } from '../../src/import/pdf/index.ts';
import { MAX_GROWTH, timeGrowth } from './time-growth.ts';

/** Pieces that are repeated without end: signs of all formats, blanks of all kinds, words that readers know. */
const PIECES = [
	...'\n \t.:*_-|()[]<>&"\',;={}`\\»›%#@+$/!?0a1A\r\f\v\u00a0\u0085\u2028\u200b\u202e\u0301\ufeff\u0000’–',
	...[
		'\r\n',
		'\t\n',
		'\n ',
		' \n',
		'a1',
		'e\u0301',
		'\ud83d\ude00',
		'||',
		'|-',
		'| ',
		'---|',
		'](',
		'</',
		'<!--',
		'<a ',
		'<a b="',
	],
	...[
		'&amp',
		'&#',
		'""',
		',"',
		'"\n',
		'= ',
		'[{',
		'{"a":',
		'/*',
		'//',
		'/[',
		'\\"',
		'${',
		'"a"+',
		'# ',
		'#\n',
		'- ',
		'-\n',
		'1. ',
	],
	...[
		'> ',
		'* ',
		'cookie ',
		'Cookie: ',
		'name: ',
		'Name\n',
		'Name:\n',
		'value: ',
		' days',
		'1 day ',
		'1 year, ',
		' or ',
		'13 mois ',
	],
	...[
		'http://',
		'https://a.b/ ',
		'www.',
		'a@b.',
		'_ga',
		'_ga ',
		'_ga,',
		'_ga: ',
		'_ga (',
		'_ga - ',
		'_ga_*',
		'*.a',
		'x.',
		'SESS',
		'a=b; ',
	],
	...[
		'function(',
		'klaro({',
		'var a=',
		'a=[',
		'a.',
		'a({',
		'"services":[',
		'<table>',
		'<tr>',
		'<td>',
		'<li>',
		'<ul><li>',
		'<p>',
		'<b>',
	],
	...[
		'<div>',
		'<sup>1</sup>',
		'<iframe srcdoc="',
		'<script>',
		'<pre>',
		'<template>',
		'<h1>',
		'<dl><dt>',
		'<dd>',
		'<br>',
		'<tr><td colspan=999>',
	],
	...[
		'Domain',
		'.example.com ',
		'_a b ',
		'expires ',
		'session ',
		'x\tTRUE\t/\tFALSE\t1\ta\tb\n',
		'{"name":"a","value":"b"',
	],
];

/** Where a run may stand: in each format, in each kind of place. */
const HOLDERS: Readonly<Record<string, readonly [SourceKind | null, (run: string) => string]>> = {
	text: [null, (run) => `Cookies\n${run}\nx`],
	'a cell between tabs': [null, (run) => `Cookie name\tPurpose\tDuration\n_ga\t${run}\t2 years\n`],
	'a cell of HTML': ['html', (run) => `<table><tr><th>Cookie name<th>Purpose<tr><td>_ga<td>${run}</table>`],
	'a name and a lifetime': [
		'html',
		(run) => `<table><tr><th>Cookie name<th>Duration<tr><td>${run}<td>${run}</table>`,
	],
	'an item': ['html', (run) => `<h2>Cookies</h2><ul><li>_ga ${run} x</li></ul>`],
	CSV: ['csv', (run) => `Name,Purpose,Duration\n_ga,${run},2 years\n`],
	JSON: [
		'json',
		(run) => `{"purposes":[{"name":${JSON.stringify(run)},"cookies":[${JSON.stringify(run)}]}]}`,
	],
	'a script': [
		null,
		(run) => `var klaroConfig = {services:[{name:"a",cookies:["_ga"],purposes:["x"]}]};${run}`,
	],
	'a literal': [null, (run) => `var klaroConfig = {services:[{name:${run}`],
	prose: [null, (run) => `We use the cookie _ga for ${run} days.\n`],
};

const repeat = (piece: string, length: number) =>
	piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

/** Growth of an import. Work within a window of fixed size seems to grow until the source is longer than the window. */
function growthOf(run: (length: number) => void): number {
	const growth = timeGrowth(run, 2500);
	return growth < MAX_GROWTH ? growth : timeGrowth(run, 20_000);
}

function read(text: string, kind: SourceKind | null): void {
	try {
		parsePolicy({ text }, { kind });
	} catch (error) {
		if (!(error instanceof ImportError)) throw error;
	}
}

/** Each place is tried with one piece in so many, others in the next place; `npm run fuzz` tries all. */
const ALL = process.env['PIECES'] === 'all';
const SHARE = ALL ? 1 : 6;
/** Words of a regular expression behind which it is tried. */
const MAX_WORDS = ALL ? 6 : 2;
const RUNS = Number(process.env['RUNS'] ?? 40);

describe('the time of an import grows no faster than its source', () => {
	it.each(Object.entries(HOLDERS))(
		'whatever is repeated in %s',
		(holder, [kind, hold]) => {
			read(hold('x'), kind);
			const place = Object.keys(HOLDERS).indexOf(holder);
			for (const piece of PIECES.filter((_, index) => index % SHARE === place % SHARE)) {
				const growth = growthOf((length) => read(hold(repeat(piece, length)), kind));
				expect(growth, JSON.stringify(piece)).toBeLessThan(MAX_GROWTH);
			}
		},
		120_000,
	);

	it('whatever pieces are repeated together, wherever', () => {
		const piece = fc
			.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 3 })
			.map((all) => all.join(''));
		const run = fc.tuple(piece, piece).map(
			([head, unit]) =>
				(length: number) =>
					head + repeat(unit, length),
		);
		fc.assert(
			fc.property(run, fc.constantFrom(...Object.values(HOLDERS)), (make, [kind, hold]) => {
				expect(growthOf((length) => read(hold(make(length)), kind))).toBeLessThan(MAX_GROWTH);
			}),
			{ numRuns: RUNS },
		);
	}, 600_000);

	it.each(['"a', ' ', '[', '{"a":', '"\\', '-1e+'])('finding where JSON is broken, by %s', (piece) => {
		expect(timeGrowth((length) => jsonErrorPlace(`[${repeat(piece, length)}\u0001`), 2500)).toBeLessThan(
			MAX_GROWTH,
		);
	});

	// What else the machine does can hide it.
	it('detects quadratic time', { retry: 3 }, () => {
		const quadratic = (length: number) => /a+$/.test(`${'a'.repeat(length)}b`);
		expect(timeGrowth(quadratic, 2500, 1)).toBeGreaterThan(MAX_GROWTH);
	});
});

describe('the time of reading a PDF’s pieces grows no faster than their number', () => {
	const item = (text: string, x: number, y: number) => ({ text, x, y, width: 4, height: 10, page: 1 });
	const PAGES: Readonly<Record<string, (index: number) => ReturnType<typeof item>>> = {
		'on one line': (i) => item('a', i % 600, 100),
		'far apart on one line': (i) => item('a', i * 40, 100),
		'a line each': (i) => item(`_ga${i}`, 50, i * 12),
		'in three hundred columns': (i) => item(`c${i}`, (i % 300) * 40, 100 + Math.floor(i / 300) * 12),
		'in two columns': (i) => item(`c${i}`, (i % 2) * 200, 100 + Math.floor(i / 2) * 12),
		'further right on each line': (i) => item('a b', (i % 2) * 200 + i * 5, 100 + Math.floor(i / 2) * 12),
		'each of another size': (i) => ({ ...item('a', 50, i * 12), fontSize: 8 + i / 2 }),
	};

	it.each(Object.entries(PAGES))('%s', (_, place) => {
		const read = (count: number) => documentFromItems(Array.from({ length: count }, (_, i) => place(i)));
		read(100);
		expect(timeGrowth(read, 2000)).toBeLessThan(MAX_GROWTH);
	});
});

/** The regular expressions that stand in the source files below a folder. */
function expressionsIn(folder: string): { source: string; flags: string; file: string }[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
		.flatMap((name) => {
			const file = join(folder, name);
			const code = readFileSync(file, 'utf8');
			return literalsOf(code)
				.filter(({ start }) => code[start - 1] === '/')
				.map(({ start, text }) => {
					const flags = /^[a-z]*/.exec(code.slice(start + text.length + 1))?.[0] ?? '';
					return { source: text, flags, file };
				});
		});
}

describe('no regular expression grows on its own', () => {
	const FOLDERS = [
		'src',
		'options',
		'popup',
		'report',
		'welcome',
		'recorder',
		'background',
		'scripts/policy',
	];

	it.each(FOLDERS)(
		'in %s',
		(folder) => {
			const isTried = new Set<string>();
			for (const { source, flags, file } of expressionsIn(folder)) {
				if (!/[*+]|\{\d+,/.test(source) || isTried.has(`${source}/${flags}`)) continue;
				isTried.add(`${source}/${flags}`);
				const expression = new RegExp(source, flags);
				const words = source.match(/[A-Za-z]{2,20}/g) ?? [];
				const own = source.replace(/\\[pP]\{[^}]*\}|\\u\{?[\da-f]+\}?|[\\^$+?\w]/gi, '');
				for (const unit of new Set([...'aA1 \n\t-.,(<"=:_*|`[x', ...own.slice(0, 60), 'SESS'])) {
					for (const head of ['', 'A', ...words.slice(0, MAX_WORDS)]) {
						const run = (length: number) => {
							expression.lastIndex = 0;
							return expression.exec(`${head}${unit.repeat(length)}\u0001`);
						};
						const growth = timeGrowth(run, 2500);
						// A call of `expect` takes longer than the run.
						if (growth < MAX_GROWTH) continue;
						expect.fail(`${file} /${source}/${flags} ${JSON.stringify([head, unit])} grows by ${growth}`);
					}
				}
			}
		},
		120_000,
	);
});
