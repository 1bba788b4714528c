import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const namesIn = (text: string) =>
	parsePolicy({ text }, { name: 'x.html' }).declarations.flatMap(({ names }) => names);

const HEAD = '<tr><th>Cookie name</th><th>Duration</th></tr>';
const row = (name: string, attributes = '') => `<tr${attributes}><td>${name}</td><td>1 year</td></tr>`;
const table = (rows: string, attributes = '') => `<table${attributes}>${HEAD}${rows}</table>`;
const SHOWN = row('abc_shown');

describe('what a page hides for good declares nothing', () => {
	it.each([
		['a row', table(row('abc_x', ' hidden') + SHOWN)],
		['a row by its style', table(row('abc_x', ' style="color:red; display : none !important"') + SHOWN)],
		[
			'a row that is never closed',
			`<table>${HEAD}<tr hidden><td>abc_x<td>1 year<tr><td>abc_shown<td>1 year</table>`,
		],
		[
			'the last row, never closed',
			`<table>${HEAD}<tr><td>abc_shown<td>1 year<tr hidden><td>abc_x<td>1 year</table>`,
		],
		['a section', `<div hidden><h3>Draft</h3><div>${table(row('abc_x'))}</div></div>${table(SHOWN)}`],
		[
			'a table with one in it',
			`${table(`<tr><td>${table(row('abc_x'))}</td></tr>`, ' hidden')}${table(SHOWN)}`,
		],
		[
			'an item',
			'<p>Cookies:</p><ul><li hidden><code>abc_x</code>: counts, 1 day<li><code>abc_shown</code>: counts, 1 day</ul>',
		],
		[
			'a class',
			`<style>.gone, .old { display:none }</style>${table(row('abc_x', ' class="wide gone"') + SHOWN)}`,
		],
		[
			'a class of its tag',
			`<style>tr.gone{color:red;display:none}</style>${table(row('abc_x', ' class="gone"') + SHOWN)}`,
		],
		[
			'a class within a tag',
			`<style>table tr.gone{display:none}</style>${table(row('abc_x', ' class="gone"') + SHOWN)}`,
		],
		[
			'an id',
			`<style>/* .abc { } */ #draft{display:none}</style><div id="draft">${table(row('abc_x'))}</div>${table(SHOWN)}`,
		],
		[
			'a class for the screen',
			`<style>@media screen { .gone { display: none } }</style>${table(row('abc_x', ' class="gone"') + SHOWN)}`,
		],
		['struck-out cells', table(`<tr><td><s>abc_x</s></td><td><s>1 year</s></td></tr>${SHOWN}`)],
		[
			'deleted code',
			table(`<tr><td><del><code>abc_x</code></del></td><td><del>1 year</del></td></tr>${SHOWN}`),
		],
		['a struck-out row by its style', table(row('abc_x', ' style="text-decoration: line-through"') + SHOWN)],
		['a template', `<template>${table(row('abc_x'))}</template>${table(SHOWN)}`],
		['a text for pages without scripts', `<noscript>${table(row('abc_x'))}</noscript>${table(SHOWN)}`],
	])('%s', (_, text) => {
		expect(namesIn(text)).toEqual(['abc_shown']);
	});
});

describe('what a person opens is shown', () => {
	const TABLE = table(SHOWN);
	it.each([
		['details', `<details><summary>Show</summary>${TABLE}</details>`],
		['a tab', `<div role="tabpanel" hidden>${TABLE}</div>`],
		[
			'a part that a button opens',
			`<button aria-controls="p1">Show</button><section id="p1" hidden>${TABLE}</section>`,
		],
		[
			'a part that a link opens',
			`<a href="#stats">Show</a><div id="stats" style="display:none">${TABLE}</div>`,
		],
		[
			'a part that a script opens',
			`<a onclick="show('stats')">Show</a><div id="stats" style="display:none">${TABLE}</div>`,
		],
		['an accordion', `<div class="accordion-body" style="display: none;">${TABLE}</div>`],
		['a dialog', `<div id="cookie-modal" aria-hidden="true" style="display:none">${TABLE}</div>`],
		[
			'a class that a state shows',
			`<style>.part{display:none} .part.is-active{display:block}</style><div class="part">${TABLE}</div>`,
		],
		[
			'a class of print',
			`<style>@media print { .wide { display:none } }</style><div class="wide">${TABLE}</div>`,
		],
		[
			'a class of small screens',
			`<style>@media (max-width:600px){.wide{display:none}}</style><div class="wide">${TABLE}</div>`,
		],
		['a page hidden until its scripts have run', `<body style="display:none">${TABLE}</body>`],
		['what a search finds', `<div hidden="until-found">${TABLE}</div>`],
		['what another name begins with', `<style>.go{display:none}</style><div class="gone">${TABLE}</div>`],
		['a field that is hidden', `<input type="hidden" hidden>${TABLE}`],
		['a part that is never closed', `<div hidden>${TABLE}`],
		['inserted words', table('<tr><td><ins>abc_shown</ins></td><td>1 year</td></tr>')],
	])('%s', (_, text) => {
		expect(namesIn(text)).toEqual(['abc_shown']);
	});
});

describe('tags of the languages that pages are made with', () => {
	it.each([
		`{{<template/harbour}}\n<h1>Cookies</h1>${table(SHOWN)}`,
		`<h1><%= t("pier_title.cookies") %></h1><%= f.button "Accept cookies", name: "pier_choice[all]" %>${table(SHOWN)}`,
		`<% if cookies[:pier_seen] == "quay_all" %>${table(SHOWN)}<% end %>`,
	])('%s', (text) => {
		expect(namesIn(text)).toEqual(['abc_shown']);
	});

	it('within a name they are what varies', () => {
		expect(namesIn(table(row('abc_<%= id %>')))).toEqual(['abc_*']);
	});

	it('without an end they take nothing with them', () => {
		expect(namesIn(`<p><% cookies</p>${table(SHOWN)}${'<p><% a</p>'.repeat(20)}`)).toEqual(['abc_shown']);
	});
});

describe('a page that hides all of its text until its scripts have run', () => {
	it.each([
		['by an attribute', `<p>Turn scripts on.</p><div id="all" hidden><h2>Cookies</h2>${table(SHOWN)}</div>`],
		['by a style', `<p>Scripts, please.</p><section style="display:none">${table(SHOWN)}</section>`],
		[
			'but for what scripts look for',
			`<table>${HEAD}${row('abc_x')}</table><div id="JSContent" hidden>${table(SHOWN)}</div>`,
		],
		[
			'but for what is marked for scripts',
			`<table>${HEAD}${row('abc_x')}</table><div class="js-part" hidden>${table(SHOWN)}</div>`,
		],
	])('is read whole: %s', (_, page) => {
		expect(namesIn(page)).toContain('abc_shown');
	});

	it.each([
		['a row that scripts copy', table(row('abc_x', ' class="js-row" hidden') + SHOWN)],
		[
			'what is for pages without scripts',
			`<div class="no-js" hidden>${table(row('abc_x'))}</div>${table(SHOWN)}`,
		],
		['what scripts hide', `<div class="js-hidden" hidden>${table(row('abc_x'))}</div>${table(SHOWN)}`],
		['what only begins alike', `<div id="jsonOld" hidden>${table(row('abc_x'))}</div>${table(SHOWN)}`],
	])('shows no more than before of %s', (_, page) => {
		expect(namesIn(page)).toEqual(['abc_shown']);
	});

	it('shows nothing of what it strikes out', () => {
		expect(namesIn(`<div hidden>${table(`<tr><td><s>abc_x</s></td><td>1 year</td></tr>`)}</div>`)).toEqual(
			[],
		);
	});
});

describe('a page that shows no cookie and hides some', () => {
	const hidden = (shown: string) =>
		parsePolicy(
			{ text: `<h1>Cookies</h1>${shown}<div hidden><h2>Necessary cookies</h2>${table(SHOWN)}</div>` },
			{ name: 'x.html' },
		);

	it('is read whole where it shows nothing about cookies', () => {
		const [row] = hidden('<nav>Home Cookies</nav>').declarations;
		expect(row).toMatchObject({ names: ['abc_shown'], certainty: 'certain' });
	});

	it('is only likely to set them where it shows words about cookies', () => {
		const [row] = hidden('<p>Our cookies are set out below.</p>').declarations;
		expect(row).toMatchObject({ names: ['abc_shown'], certainty: 'likely', certaintyReason: 'hidden-text' });
	});

	it.each(['This site sets no cookies.', 'Ce site n’utilise aucun cookie.', 'Wir setzen keine Cookies.'])(
		'declares none where it shows that it sets none: %s',
		(text) => {
			const { declarations, issues } = hidden(`<p>${text}</p>`);
			expect(declarations).toEqual([]);
			expect(issues).toMatchObject([{ reason: 'name-not-declared', suggested: { names: ['abc_shown'] } }]);
		},
	);
});

it('cookies with values that a page hides are not read, and do not refuse the page', () => {
	const dump =
		'<table><tr><th>Name<th>Value<th>Domain<th>Path<tr><td>sessionid<td>9f3c2b7a1d5e4c6f8a<td>a.example<td>/</table>';
	const page = `<h1>Privacy</h1><p>We use cookies for you.</p><div hidden>${dump}</div>`;
	const policy = parsePolicy({ text: page }, { name: 'x.html' });
	expect(policy.declarations).toEqual([]);
	expect(JSON.stringify(policy)).not.toContain('9f3c2b7a1d5e4c6f8a');
});
