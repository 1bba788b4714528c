import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import { withComponentTables } from '../../../src/import/template/component-tables.ts';

const read = (text: string, name: string | null = null) =>
	parsePolicy({ text }, { name }).declarations.map(({ names, category, lifetime }) => [
		names.join(' '),
		category,
		lifetime?.text ?? null,
	]);

const ROWS = [
	['boat_sid', 'necessary', '2 hours'],
	['boat_lang', 'necessary', '1 year'],
	['_ga', 'statistical', '2 years'],
];

describe('rows that a page hands to parts of it', () => {
	it.each([
		[
			'components under components with titles',
			'a.jsx',
			`export default () => (<Tabs>
	<Tab label="Necessary"><Row name="boat_sid" host="Boats" ttl="2 hours">Log-in</Row>
		<Row name="boat_lang" host="Boats" ttl="1 year">Language</Row></Tab>
	<Tab label="Statistics"><Row name="_ga" host="Google" ttl="2 years">Cookies that count</Row></Tab></Tabs>);`,
		],
		[
			'elements of Vue',
			'a.vue',
			`<template><h1>Cookies</h1><h2>Necessary</h2>
<cookie-line name="boat_sid" kept="2 hours">Log-in</cookie-line>
<cookie-line name="boat_lang" kept="1 year">Language</cookie-line>
<h2>Statistics</h2><cookie-line name="_ga" kept="2 years">Visits</cookie-line></template>`,
		],
		[
			'custom elements without text, in a table',
			'a.html',
			`<h1>Cookies</h1><h2>Necessary</h2><table>
<x-row name="boat_sid" kept="2 hours" /><x-row name="boat_lang" kept="1 year" /></table>
<h2>Statistics</h2><table><x-row name="_ga" kept="2 years" /></table>`,
		],
		[
			'calls with texts alone',
			'a.twig',
			`<h1>Cookies</h1><h2>Necessary</h2>
{{ c.row('boat_sid', 'Keeps the log-in', '2 hours') }}
{{ c.row('boat_lang', 'Keeps the language', '1 year') }}
<h2>Statistics</h2>
{{ c.row('_ga', 'Counts the visits', '2 years') }}`,
		],
		[
			'parts of Liquid and Handlebars',
			'a.liquid',
			`<h1>Cookies</h1><h2>Necessary</h2>
{% render 'row', name: 'boat_sid', use: 'Log-in', kept: '2 hours' %}
{% render 'row', name: 'boat_lang', use: 'Language', kept: '1 year' %}
<h2>Statistics</h2>
{{> row name="_ga" use="Visits" kept="2 years"}}
{{> row name="_gid" use="Visits" kept="24 hours"}}`,
		],
		[
			'a table built by calls',
			'a.erb',
			`<h1>Cookies</h1><h2>Necessary</h2>
<%= govuk_table do |table| %>
<% table.with_head do |head| %><% head.with_row do |row| %>
<% row.with_cell(text: "Name") %><% row.with_cell(text: "Expires") %>
<% end %><% end %>
<% table.with_body do |body| %><% body.with_row do |row| %>
<% row.with_cell(text: "boat_sid") %><% row.with_cell(text: "2 hours") %>
<% end %><% body.with_row do |row| %>
<% row.with_cell(text: "boat_lang") %><% row.with_cell(text: "1 year") %>
<% end %><% end %><% end %>
<h2>Statistics</h2>
<ul><li>_ga: 2 years</li></ul>`,
		],
		[
			'shortcodes',
			'a.html',
			`<h1>Cookies</h1><h2>Necessary</h2>
[cookie name="boat_sid" kept="2 hours"] [cookie name="boat_lang" kept="1 year"]
<h2>Statistics</h2>[cookie name="_ga" kept="2 years"]`,
		],
	])('%s', (_, name, text) => {
		expect(read(text, name).slice(0, 3)).toEqual(ROWS);
	});

	it.each([
		['fields of a form', '<Field name="user_email" type="email" kept="2 years" />'.repeat(2)],
		['other parts of a page', '<Right name="access" within="1 month">See your data</Right>'.repeat(2)],
		['one part alone', `{% include 'foot' with { name: 'main_foot', expires: '1 day' } %}`],
	])('%s are none', (_, part) => {
		const text = `<p>Cookies</p>${part}`;
		expect(withComponentTables(text, [])).toBe(text);
	});

	it('each line stays in its place', () => {
		const text = `cookies\n<Row name="a_b"\n kept="1 year" />\n<Row name="a_c" kept="1 year" />\nend`;
		expect(withComponentTables(text, []).split('\n')).toHaveLength(5);
	});
});
