import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../src/core/policy/policy.ts';
import type { PolicyFormat } from '../../../src/export/policy/cell-writers.ts';
import { policyDraft, policyDraftFile } from '../../../src/export/policy/policy-draft.ts';
import { POLICY_LANGUAGES } from '../../../src/export/policy-words/index.ts';
import { policyHtml } from '../../portal/policy-html.mjs';
import { policyText } from '../../portal/policy-text.mjs';
import { siteOf } from '../../portal/portals.mjs';
import { LANGUAGES } from '../../portal/words.mjs';
import {
	cookieOf as cookie,
	DRAFT_FILES as FILES,
	DRAFT_FORMATS as FORMATS,
	HOST,
	inspectBy,
	NOTHING_WRONG,
	readBack,
	wrongBy,
} from './inspect-by.ts';

/** Cookies of a portal whose policy is wrong: some are undeclared, some live longer than declared. */
const JAR = [
	cookie('sessionid', 400),
	cookie('csrftoken', 364),
	cookie('cookies_preferences', 365),
	cookie('django_language', 20),
	cookie('_ga', 400),
	cookie('_ga_7QLUMIERE1', 399.99),
	cookie('_ga_9ZCLAIRVAL', 90),
	cookie('_pk_id.1.5c2a', 393),
	cookie('_pk_ses.1.5c2a', 0.02),
	cookie('atuserid', 395.2),
	cookie('text_size', null),
	cookie('map.view', 7),
	cookie('trail', null),
	cookie('vid_plain', 1, { domain: 'video.tierce.example', secure: true, sameSite: 'no_restriction' }),
	cookie('<b onclick=alert(1)>', 3.37),
	cookie('a|b;c', 300),
	cookie('=cmd', 0.001),
];

function demo() {
	const site = siteOf('lumiere-sur-mer.opendatasoft.com');
	if (site === null) throw new Error('the demo portal is gone');
	return site;
}

function roundTrip(policy: Policy | null, locale: string, format: PolicyFormat) {
	const draft = policyDraft(policy, inspectBy(policy, JAR), format, locale);
	return { draft, read: readBack(draft, FILES[format]) };
}

describe.each(LANGUAGES)('the corrected policy of an invented portal in %s', (language) => {
	const sources = {
		older: readBack(policyHtml(demo(), language, 'older'), 'page.html'),
		newer: readBack(policyHtml(demo(), language, 'newer'), 'page.html'),
		'pasted older': readBack(policyText(demo(), language, 'older'), 'pasted.txt'),
		list: readBack(policyHtml(demo(), language, 'list'), 'page.html'),
	};
	describe.each(Object.entries(sources))('%s layout', (layout, policy) => {
		it('is wrong of its cookies before', () => {
			const { undeclared, tooLong } = wrongBy(policy, JAR);
			expect(undeclared).toContain('_ga');
			// The older layout has no lifetimes of the platform's own cookies.
			if (!layout.includes('older'))
				expect(tooLong).toEqual(expect.arrayContaining(['sessionid', 'cookies_preferences']));
		});

		it.each(FORMATS)('as %s is true of its cookies when it is read back', (format) => {
			const { draft, read } = roundTrip(policy, 'en', format);
			expect(wrongBy(read, JAR), draft).toEqual(NOTHING_WRONG);
			expect(read.issues, draft).toEqual([]);
			// The language of a short text may not be recognised; no other one is.
			if (format !== 'csv') expect(read.language ?? language).toBe(language);
		});

		it.each(FORMATS)('as %s keeps what was declared', (format) => {
			const { draft, read } = roundTrip(policy, 'en', format);
			for (const { names, provider, category, purpose } of policy.declarations) {
				const kept = read.declarations.find((declaration) => declaration.names[0] === names[0]);
				expect(kept, draft).toMatchObject({ names, provider, category });
				if (names[0] === 'text_size') expect(kept?.purpose, draft).toContain(purpose);
			}
		});
	});
});

describe.each(POLICY_LANGUAGES)('the draft of a portal without a policy of its own, in %s', (language) => {
	it.each(FORMATS)('as %s declares the platform’s cookies and all others', (format) => {
		const { draft, read } = roundTrip(null, language, format);
		expect(wrongBy(read, JAR), draft).toEqual(NOTHING_WRONG);
		expect(read.issues, draft).toEqual([]);
		expect(read.declarations.find(({ names }) => names[0] === 'sessionid')?.category).toBe('necessary');
		expect(read.declarations.find(({ names }) => names[0] === '_ga')?.category).toBe('unknown');
		if (format !== 'csv') expect(read.sites).toEqual([HOST]);
	});
});

describe('the draft as a file', () => {
	it('is named after the portal, and begins with the byte order mark', () => {
		const report = inspectBy(null, []);
		const file = policyDraftFile(null, report, 'html', 'fr');
		expect(file.name).toBe(`cookie-policy-${HOST}.html`);
		expect(file.text.startsWith('\ufeff<h2>')).toBe(true);
		expect(readBack(file.text, file.name).declarations).toHaveLength(4);
	});
});
