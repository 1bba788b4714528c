import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import fr from '../../../src/_locales/fr/messages.json';
import { buildCertificate, certificateText } from '../../../src/core/certificate/certificate.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { certificateHtml } from '../../../src/export/certificate/certificate-html.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { certificateView } from '../../../src/report-text/certificate/certificate-view.ts';
import {
	declaredAs,
	MOMENT,
	makeDeclaration,
	makePolicy,
	makeReport,
	makeRow,
} from '../../popup/make-report.ts';

const SHA = 'ab'.repeat(32);
const translators = {
	en: createTranslator(localeMessages(en)),
	fr: createTranslator(localeMessages(fr)),
};

function reportWith(text: string): SiteReport {
	return makeReport({
		rows: [makeRow({ name: text, domain: text }, declaredAs(0, text), { days: 365 })],
		policy: makePolicy({ title: text, date: text, fingerprint: text, sourceUrl: text }),
		declarations: [makeDeclaration({ provider: text, lifetime: { text, kind: 'unknown', seconds: null } })],
		unseen: [{ pattern: text, declaration: 0, findings: [], lastSeen: null }],
		notLookedAt: [{ pattern: text, declaration: 0, findings: [], lastSeen: null }],
		visibility: { granted: true, hiddenDomains: [text] },
		watchingSince: MOMENT - 12 * 86_400_000,
	});
}

function file(report: SiteReport, language: 'en' | 'fr' = 'en') {
	const certificate = buildCertificate(report, { timeZone: 'Europe/Paris', extensionVersion: '1.2.3' });
	return {
		certificate,
		html: certificateHtml(certificate, certificateView(certificate, translators[language]), SHA),
	};
}

function namesOf(nodes: readonly unknown[]): string[] {
	return nodes.flatMap((node) => {
		if (typeof node !== 'object' || node === null) return [];
		const name = 'name' in node && typeof node.name === 'string' ? [node.name] : [];
		const children = 'children' in node && Array.isArray(node.children) ? node.children : [];
		return [...name, ...namesOf(children)];
	});
}
const shape = (html: string) => namesOf(parseDocument(html).children);

describe('the file of a certificate', () => {
	it('writes hostile text as text, whatever place it stands in', () => {
		const hostile = '</script><script>alert(1)</script><img src=x onerror=alert(1)>"\'&';
		const { html } = file(reportWith(hostile));
		expect(shape(html)).toEqual(shape(file(reportWith('plain')).html));
		expect(html).not.toContain('<img');
	});

	it('holds its statements as data, whose text the digest covers', () => {
		const { html, certificate } = file(reportWith('</script>'));
		const data = /<script type="application\/json" id="certificate">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
		expect(JSON.parse(data)).toEqual(certificate);
		expect(data.replaceAll('\\u003c', '<')).toBe(certificateText(certificate));
		expect(html).toContain(`<code id="sha256">${SHA}</code>`);
	});

	it.each([
		['en', /One cookie was seen; 1 is declared in the policy\./, /12 days, since Nov 10, 2026/],
		[
			'fr',
			/Un cookie a été observé\s; 1 est déclaré dans la politique\./,
			/12\sjours, depuis le 10\snov\.\s2026/,
		],
	] as const)(
		'speaks %s, of what was seen and for how long, and never of compliance',
		(language, result, watched) => {
			const { html } = file(reportWith('plain'), language);
			expect(html).toMatch(result);
			expect(html).toMatch(watched);
			expect(html).not.toMatch(/complian|conform|legal(?!\sassessment)/i);
			expect(html).toContain(`<html lang="${language}">`);
		},
	);

	it('loads nothing and runs nothing', () => {
		const { html } = file(reportWith('plain'));
		expect(html).toContain('default-src &#39;none&#39;');
		expect(html).not.toMatch(/<(?:link|iframe|object|embed)|\ssrc=|\son\w+=/);
	});
});
