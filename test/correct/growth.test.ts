import { expect, it } from 'vitest';
import { correctPage } from '../../src/correct/correct-page.ts';
import type { Change } from '../../src/correct/correction.ts';
import { declaredNames } from '../../src/correct/names.ts';
import { richText } from '../../src/correct/rich/rich-text.ts';
import { policyContent } from '../../src/correct/source/policy-content.ts';
import { aDeclaration } from '../fakes/a-policy.ts';
import { htmlPage, textPage } from './pages.ts';

const CHANGE: Change = {
	id: 'add',
	kind: 'add',
	names: ['_fbp'],
	before: null,
	after: aDeclaration(['_fbp'], { category: 'advertising', purpose: 'Advertising' }),
	suggested: [],
	remarks: [],
	isTicked: true,
};
const rows = (count: number, write: (index: number) => string) =>
	Array.from({ length: count }, (_, i) => write(i)).join('\n');
const SOURCES: Readonly<Record<string, (size: number) => ReturnType<typeof htmlPage>>> = {
	'rows of a table': (size) =>
		htmlPage(
			`<h2>Advertising cookies</h2><table><tr><th>Name</th><th>Purpose</th><th>Duration</th></tr>${rows(size / 90, (i) => `<tr class="r"><td><code>ad_${i}</code></td><td>Chooses adverts ${i}</td><td>${(i % 30) + 1} days</td></tr>`)}</table>`,
		),
	'items of a list': (size) =>
		htmlPage(
			`<p>Cookies:</p><ul>${rows(size / 70, (i) => `<li><code>ad_${i}</code>: chooses adverts (${(i % 30) + 1} days)</li>`)}</ul>`,
		),
	'elements within each other': (size) =>
		htmlPage(`${'<div><b>'.repeat(size / 8)}<p>The cookie _ga is kept for 2 years.</p>`),
	'tags that end nothing': (size) =>
		htmlPage(`<p>The cookie _ga is kept for 2 years.</p>${'<i></b></td><table>'.repeat(size / 20)}`),
	'lines of a text': (size) =>
		textPage(
			`Name\tPurpose\tDuration\n${rows(size / 40, (i) => `ad_${i}\tChooses adverts ${i}\t${(i % 30) + 1} days`)}`,
		),
	'words of a text': (size) =>
		textPage(
			`We use the cookie _ga for 2 years. ${'The cookie _ga counts visits to pages. '.repeat(size / 40)}`,
		),
};

/** Milliseconds of the fastest of some runs. */
function timeOf(run: () => unknown): number {
	let best = Number.POSITIVE_INFINITY;
	for (let i = 0; i < 2; i++) {
		const start = performance.now();
		run();
		best = Math.min(best, performance.now() - start);
	}
	return best;
}

it.each(Object.keys(SOURCES))('%s: eight times as long takes eight times as long', (name) => {
	const source = SOURCES[name];
	if (source === undefined) return;
	const work = (size: number) => {
		const { content, ...rest } = source(size);
		correctPage({ content, ...rest }, [CHANGE]);
		richText({ content, ...rest });
		policyContent(content, declaredNames(['_ga', 'ad_*']), false);
	};
	work(8000);
	const [small, large] = [timeOf(() => work(8000)), timeOf(() => work(64_000))];
	// Measured: 7 to 11; quadratic work would be 64.
	expect(large / Math.max(small, 2)).toBeLessThan(24);
});
