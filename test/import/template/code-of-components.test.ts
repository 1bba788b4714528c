import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const read = (text: string, name: string) => {
	const { declarations, issues } = parsePolicy(text, { name });
	return { names: declarations.flatMap(({ names }) => names), issues: issues.map(({ reason }) => reason) };
};

describe('the code of a template is no text of its page', () => {
	it.each([
		[
			'a banner',
			`{% from "harbour/banner/macro.njk" import harbourBanner %}
{{ harbourBanner({
  ariaLabel: "Cookies of the harbour",
  messages: [
    {
      headingText: "Cookies of the harbour",
      html: bannerHtml,
      hidden: true,
      actions: [ { text: "Accept cookies", type: "button", name: "cookies" } ]
    }
  ]
}) }}`,
		],
		[
			'fields of a form',
			`<h1>Cookies</h1><p>We use cookies that count the visits.</p>
{{ harbourRadios({
  idPrefix: "cookies-analytics",
  fieldset: { legend: { text: "Do you accept analytics cookies?", classes: "harbour-fieldset__legend--s" } },
  classes: "harbour-u-margin_bottom"
}) }}`,
		],
		[
			'directives',
			'<% content_for :page_title, "Cookies" %>\n{% extends "with_menu.html" %}{% block main_content %}\n<p>We use cookies to keep\nyou signed in to <%= t(:service_name) %>.</p>\n{% endblock %}',
		],
		[
			'a picture of a component',
			'# Cookie banner\n\n{{ example({ group: "harbour", item: "cookie_banner" }) }}\n',
		],
	])('%s', (_, text) => {
		expect(read(text, 'cookies.njk')).toEqual({ names: [], issues: [] });
	});

	it('but what components show is', () => {
		const text = `<h1>Cookies</h1>
{{ harbourInset({ classes: "harbour-inset__text", text: "The cookie quay_id keeps the berth for 1 day." }) }}`;
		expect(read(text, 'cookies.njk').names).toEqual(['quay_id']);
	});
});
