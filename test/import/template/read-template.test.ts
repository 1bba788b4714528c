import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';
import { readTemplate } from '../../../src/import/template/read-template.ts';

const read = (text: string, name: string | null = null) =>
	parsePolicy({ text }, { name }).declarations.map(({ names, category, lifetime }) => [
		names.join(' '),
		category,
		lifetime?.text ?? null,
	]);

const BOAT = [
	['boat_sid', 'necessary', '2 hours'],
	['_ga', 'statistical', '2 years'],
];

describe('lists in the code of a template', () => {
	it.each([
		[
			'objects that Twig sets',
			'a.twig',
			`{% set own = [ { name: 'boat_sid', kept: '2 hours'|trans, type: 'necessary' } ] %}
{% set others = [ { name: '_ga', kept: '2 years', type: 'statistics' } ] %}
<h1>Cookies</h1><table>{% for c in own %}<tr><td>{{ c.name }}</td></tr>{% endfor %}</table>`,
		],
		[
			'cells handed to a macro, under headings',
			'a.njk',
			`<h1>Cookies</h1><h2>Necessary cookies</h2>
{{ table({ head: [{ text: "Name" }, { text: "Expires" }], rows: [ [{ text: "boat_sid" }, { text: "2 hours" }] ] }) }}
<h2>Statistics cookies</h2>
{{ table({ head: [{ text: "Name" }, { text: "Expires" }], rows: [ [{ html: "<b>_ga</b>" }, { text: "2 years" }] ] }) }}`,
		],
		[
			'arrays of PHP, with a row in a comment',
			'a.php',
			`<?php return ['cookies' => [
	array('name' => 'boat_sid', 'expires' => '2 hours', 'category' => 'necessary'),
	# array('name' => 'boat_old', 'expires' => '2 hours', 'category' => 'necessary'),
	['name' => '_ga', 'expires' => '2 years', 'category' => __('Statistics')],
]];`,
		],
		[
			'rows by their names, in PHP before a page',
			null,
			`<?php $cookies = [
	'necessary' => ['boat_sid' => ['purpose' => 'Log-in', 'expires' => '2 hours']],
	'statistics' => ['_ga' => ['purpose' => 'Visits', 'expires' => '2 years']],
]; ?><h1>Cookies</h1><?php foreach ($cookies as $c): ?><p><?= $c ?></p><?php endforeach ?>`,
		],
		[
			'hashes of Ruby',
			'a.erb',
			`<h1>Cookies</h1>
<% [{ name: "boat_sid", expires: "2 hours", kind: :necessary },
	{ :name => "_ga", :expires => "2 years", :kind => :statistics }].each do |c| %><p><%= c[:name] %></p><% end %>`,
		],
		[
			'objects of C#',
			'a.cshtml',
			`@{ var cookies = new[] {
	new { Name = "boat_sid", Duration = "2 hours", Category = "Necessary" },
	new { Name = "_ga", Duration = "2 years", Category = "Statistics" },
}; }
<h1>Cookies</h1><p>@cookies</p>`,
		],
		[
			'the value of an attribute',
			'a.html',
			`<h1>Cookies</h1><x-table :rows="[{ name: 'boat_sid', kept: '2 hours', kind: 'necessary' },
	{ name: '_ga', kept: '2 years', kind: 'statistics' }]"></x-table>`,
		],
		[
			'records of Python',
			'a.py',
			`# Shown on /cookies
COOKIES = [
	Cookie(name="boat_sid", category="necessary", expires="2 hours"),
	# Cookie(name="boat_old", category="necessary", expires="2 hours"),
	Cookie(name="_ga", category="statistics", expires="2 years"),
]`,
		],
	])('%s', (_, name, text) => {
		expect(new Set(read(text, name))).toEqual(new Set(BOAT));
	});

	it('lists of other things are none', () => {
		const text = `{% set menu = [ { name: 'legal_notice', href: '/legal', title: 'Legal notice' } ] %}
<h1>Privacy</h1><p>We set no cookies.</p>`;
		expect(read(text, 'a.twig')).toEqual([]);
	});

	it('what begins like a script is read as a page', () => {
		expect(read('{{!-- a page --}}\n<h1>Cookies</h1><ul><li>boat_sid: log-in (2 hours)</li></ul>')).toEqual([
			['boat_sid', 'unknown', '2 hours'],
		]);
	});

	it('a page without code is left alone', () => {
		expect(readTemplate('<h1>Cookies</h1><p>boat_sid: 2 hours</p>')).toBeNull();
	});
});

describe('texts that a template shows', () => {
	it.each([
		['{{ _("Kept for") }}', 'Kept for'],
		["@lang('Kept for')", 'Kept for'],
		["<?php _e('Kept for', 'theme'); ?>", 'Kept for'],
		["{{ 'Kept for'|trans }}", 'Kept for'],
		["{{ config('session.cookie', 'boat_sid') }}", 'boat_sid'],
		["<?= $name ?? 'boat_sid' ?>", 'boat_sid'],
		["{{ 'cookies.title'|trans }}", "{{ 'cookies.title'|trans }}"],
		['{# a cookie #}', '              '],
	])('%s', (code, shown) => {
		expect(readTemplate(`<p>cookie ${code}</p>`)?.text).toBe(`<p>cookie ${shown}</p>`);
	});
});

it('what front matter records and what the code below it lists are both read', () => {
	const text = `---
title: Cookies
cookies:
  - name: quay_lang
    purpose: keeps the language
    duration: 1 year
---
# Our cookies

{% set list = [{ name: 'boat_sid', purpose: 'keeps the boat', kept: '2 hours' }, { name: '_ga', purpose: 'counts visits', kept: '2 years' }] %}
`;
	expect(read(text, 'cookies.md').map(([names]) => names)).toEqual(['quay_lang', 'boat_sid', '_ga']);
});
