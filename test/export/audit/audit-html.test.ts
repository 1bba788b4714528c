import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import fr from '../../../src/_locales/fr/messages.json';
import type { Audit } from '../../../src/core/audit/audit.ts';
import { auditHtml } from '../../../src/export/audit/audit-html.ts';
import { auditMarkdown } from '../../../src/export/audit/audit-markdown.ts';
import { localeMessages } from '../../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../../src/i18n/translator.ts';
import { auditView } from '../../../src/report-text/build-audit-view.ts';
import { makePolicy, makeReport, makeRow, NO_MATCH } from '../../popup/make-report.ts';
import { makeAudit } from '../../report/make-audit.ts';
import { FULL_AUDIT } from './full-audit.ts';

const SHA = 'ab'.repeat(32);
const english = createTranslator(localeMessages(en));
const french = createTranslator(localeMessages(fr));
const html = (audit: Audit, translator = english) => auditHtml(auditView(audit, translator), SHA);
const markdown = (audit: Audit) => auditMarkdown(auditView(audit, english), SHA);

interface Element {
	readonly name: string;
	readonly attribs: Readonly<Record<string, string>>;
	readonly children: readonly unknown[];
}

const isElement = (node: unknown): node is Element =>
	typeof node === 'object' && node !== null && 'name' in node && 'attribs' in node;

/** All elements of a document. */
function elements(nodes: readonly unknown[]): Element[] {
	return nodes.filter(isElement).flatMap((item) => [item, ...elements(item.children)]);
}

const parse = (text: string) => elements(parseDocument(text).children);
const shape = (text: string) => parse(text).map(({ name }) => name);

/** An audit with the same hostile text in every place that somebody else fills in. */
function hostile(text: string): Audit {
	const row = makeRow({ name: text, path: `/${text}`, domain: text }, NO_MATCH, {
		findings: [
			{
				code: 'known-elsewhere',
				certainty: 'inferred',
				known: { product: text, provider: text, category: 'statistical', pattern: text, list: 'imported' },
			},
		],
	});
	const report = makeReport({
		rows: [row],
		policy: makePolicy({ title: text, sourceUrl: text, date: text, fingerprint: text }),
		storage: { at: 1, incomplete: [], rows: [{ storage: 'localStorage', name: text, verdict: NO_MATCH }] },
	});
	const notes = { [row.key]: { assessment: null, comment: text } };
	return makeAudit({ report, notes, auditor: text, remarks: text, browser: { name: text, version: text } });
}

const NASTY = [
	'<script>alert(1)</script>',
	'"><img src=x onerror=alert(1)>',
	"' onmouseover='x",
	'</style><style>*{display:none}',
	'javascript:alert(1)',
	'&lt;b&gt;',
];

describe('an audit as HTML', () => {
	it('is one file that may load and run nothing', () => {
		const all = parse(html(FULL_AUDIT));
		expect(all.map(({ name }) => name)).not.toContain('script');
		expect(
			all.find(({ attribs }) => attribs['http-equiv'] === 'Content-Security-Policy')?.attribs['content'],
		).toBe("default-src 'none'; style-src 'unsafe-inline'");
		const loading = all.filter(
			({ name, attribs }) => 'src' in attribs || name === 'link' || name === 'iframe',
		);
		expect(loading).toEqual([]);
		expect(html(FULL_AUDIT)).not.toMatch(/url\(|@import/);
	});

	it('has every text of the view, in the person’s language', () => {
		const text = html(FULL_AUDIT, french);
		expect(text).toContain('<html lang="fr">');
		for (const expected of [
			'_ga_7QLUMIERE1',
			'map_view',
			'csrftoken',
			'_gid',
			'tierce.example',
			'Set on arrival',
			SHA,
		])
			expect(text).toContain(expected);
		expect(text).toMatch(/non conforme/i);
		expect(text).toContain('Les traceurs autres que les cookies');
	});

	it('writes moments in the audit’s time zone', () => {
		expect(html({ ...FULL_AUDIT, timeZone: 'Asia/Tokyo' })).toMatch(/Nov 22, 2026, 0?6:30:00\sPM/);
		expect(html({ ...FULL_AUDIT, timeZone: 'Europe/Paris' })).toMatch(/Nov 22, 2026, 10:30:00\sAM/);
	});

	it('puts pictures in as they are', () => {
		const picture = {
			heading: 'A <b>',
			caption: 'C <i>',
			legend: '<ul><li>L</li></ul>',
			svg: '<svg role="img"><title>T</title></svg>',
		};
		const text = auditHtml(auditView(FULL_AUDIT, english), SHA, [picture]);
		expect(text).toContain(picture.svg);
		expect(text).toContain(`C &lt;i&gt;${picture.legend}`);
		expect(text).toContain('A &lt;b&gt;');
	});

	it.each(NASTY)('shows %s as text wherever it comes from', (nasty) => {
		const all = parse(html(hostile(nasty)));
		expect(all.map(({ name }) => name)).toEqual(shape(html(hostile('harmless'))));
		const attributes = all.flatMap(({ attribs }) => Object.keys(attribs));
		expect(attributes.filter((name) => name.startsWith('on'))).toEqual([]);
		expect(all.flatMap(({ attribs }) => attribs['href'] ?? []).every((to) => to.startsWith('https://'))).toBe(
			true,
		);
	});

	it('has the same elements whatever the texts hold', () => {
		const plain = shape(html(hostile('harmless')));
		const texts = fc
			.string({ unit: 'binary', minLength: 1 })
			.filter((text) => text.trim() !== '' && !/^https?:/i.test(text));
		fc.assert(
			fc.property(texts, (text) => {
				expect(shape(html(hostile(`x${text}`)))).toEqual(plain);
			}),
			{ numRuns: 30 },
		);
	});
});

describe('an audit as Markdown', () => {
	it('has every text of the view, and the sha-256', () => {
		const text = markdown(FULL_AUDIT);
		for (const expected of [
			'\\_ga\\_7QLUMIERE1',
			'map\\_view',
			'csrftoken',
			'_gid',
			'tierce.example',
			'Set on arrival',
		])
			expect(text.includes(expected) || text.includes(expected.replaceAll('\\', ''))).toBe(true);
		expect(text).toContain(`\`${SHA}\``);
		expect(text).toContain('# Cookies of lumiere-sur-mer.opendatasoft.com');
	});

	it.each([
		['<img src=x>', '\\<img src=x\\>'],
		['[a](javascript:x)', '\\[a\\](javascript:x)'],
		['a | declared', 'a \\| declared'],
		['a\\| b', 'a\\\\\\| b'],
		['# big', '\\# big'],
		['1. one', '1\\. one'],
		['https://x.example www.x.example', 'https\\://x.example www\\.x.example'],
	])('shows %s as text', (nasty, written) => {
		expect(markdown(hostile(nasty))).toContain(`\n\n${written}\n\n`);
	});

	it('has as many cells in each row of its table, whatever a name holds', () => {
		const bars = (line: string) => line.replace(/\\./g, '').split('|').length;
		for (const nasty of [...NASTY, 'a|b', 'a\\|b', 'a\\\\|b', '`|`']) {
			const rows = markdown(hostile(nasty))
				.split('\n')
				.filter((line) => line.startsWith('| '));
			expect(new Set(rows.map(bars))).toEqual(new Set([10]));
		}
	});
});
