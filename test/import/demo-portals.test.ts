import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../src/import/index.ts';
import { policyHtml } from '../portal/policy-html.mjs';
import { policyModel } from '../portal/policy-model.mjs';
import { policyText } from '../portal/policy-text.mjs';
import { siteOf } from '../portal/portals.mjs';
import { LANGUAGES } from '../portal/words.mjs';

const HOST = 'lumiere-sur-mer.opendatasoft.com';
const TEXT_LAYOUTS = ['older', 'newer', 'pipe', 'run-together'] as const;
const HTML_LAYOUTS = ['older', 'newer', 'list', 'definition', 'per-cookie', 'pipe'] as const;

function demo() {
	const site = siteOf(HOST);
	if (site === null) throw new Error('the demo portal is gone');
	return site;
}

/** What the demo portal's policy declares, in a language: the words that its pages are made of. */
function expected(language: (typeof LANGUAGES)[number], older: boolean) {
	const site = demo();
	return policyModel(site, language, older).sections.flatMap(({ rows }) =>
		rows.map(({ name, provider, location, purpose }) => ({
			names: [name],
			provider,
			purpose: (older && location ? `${location.replace(/ \([^()]*\)$/, '')}: ${purpose}` : purpose).slice(
				0,
				30,
			),
			category: site.declares.find((row) => row.name === name)?.section ?? 'necessary',
		})),
	);
}

function read(source: string, kind: 'text' | 'html') {
	const policy = parsePolicy({ text: source }, { kind });
	const rows = policy.declarations.map(({ names, provider, purpose, category }) => ({
		names,
		provider,
		purpose: purpose?.slice(0, 30) ?? null,
		category,
	}));
	return { policy, rows };
}

describe.each(LANGUAGES)('the demo portal’s policy in %s', (language) => {
	it.each(TEXT_LAYOUTS)('as pasted text, %s layout, gives each declaration', (layout) => {
		const { policy, rows } = read(policyText(demo(), language, layout), 'text');
		expect(rows).toEqual(expected(language, layout !== 'newer'));
		expect(policy.sites).toEqual(layout === 'run-together' ? [] : [HOST]);
		expect(policy.language).toBe(language);
		expect(policy.issues).toEqual([]);
	});

	it.each(HTML_LAYOUTS)('as a page, %s layout, gives each declaration', (layout) => {
		const { policy, rows } = read(policyHtml(demo(), language, layout), 'html');
		expect(rows).toEqual(expected(language, layout === 'older' || layout === 'pipe'));
		expect(policy.sites).toEqual([HOST]);
		expect(policy.issues).toEqual([]);
	});
});
