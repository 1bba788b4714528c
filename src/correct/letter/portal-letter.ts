import type { Finding } from '../../core/findings/finding.ts';
import { isContradiction } from '../../core/findings/finding-weights.ts';
import type { CookieRow, SiteReport } from '../../core/report/site-report.ts';
import { clipText, visibleText } from '../../core/text/visible-text.ts';
import { policyWords } from '../../export/policy-words/index.ts';
import { LETTERS } from '../../export/policy-words/letters.ts';
import { fill } from '../../export/policy-words/words.ts';
import { missingMarks } from '../propose/missing-marks.ts';
import { lifetimeWords, realLifetime } from '../propose/real-lifetime.ts';

export interface PortalLetter {
	/** BCP 47. */
	readonly language: string;
	readonly subject: string;
	readonly body: string;
}

/** So many cookies of a kind are named: mail programs take no long letter from a link. */
const MAX_ITEMS = 15;
const MAX_NAME_LENGTH = 80;
const MAX_DECLARED_LENGTH = 80;

const LIFETIME_CODES: readonly Finding['code'][] = ['lifetime-over-declared', 'persistent-declared-session'];

/**
 * A short, polite letter to the people who run a portal: the cookies that its policy lacks or describes otherwise, by
 * name pattern, with their probable source and the day. In a language that there are words for, else in English.
 * Nothing in it is about the person who sends it: no value, no name in full where it varies, no address of a page but
 * the policy's.
 */
export function portalLetter(report: SiteReport, ...languages: readonly (string | null)[]): PortalLetter {
	const words = policyWords(...languages);
	const { language } = words;
	const letter = LETTERS[language] ?? LETTERS['en'];
	if (letter === undefined) throw new Error(`No letter in ${language}`);
	const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(report.at);
	const missing = missingMarks(report, language, language).map(({ names, provider, lifetime }) => {
		const facts = [provider, lifetime].filter((fact) => fact !== null && fact !== '');
		return [names.map(plain).join(', '), ...facts.map((fact) => plain(fact ?? ''))].join(' – ');
	});
	const contradicted = report.rows.filter(
		({ verdict, findings }) => verdict.verdict === 'declared' && findings.some(isContradiction),
	);
	const isLonger = ({ findings }: CookieRow) => findings.some(({ code }) => LIFETIME_CODES.includes(code));
	const longer = contradicted.filter(isLonger).map((row) => {
		const real = lifetimeWords(realLifetime([row]), words).text;
		return fill(letter.longerItem, nameOf(row), real, declaredLifetime(report, row));
	});
	const other = contradicted.filter((row) => !isLonger(row)).map(nameOf);
	const address = policyAddress(report);
	const parts = [
		letter.hello,
		fill(letter.visited, day, `https://${report.host}`),
		listed(letter.missing, missing),
		listed(letter.longer, longer),
		listed(letter.other, other),
		letter.request,
		address === null ? '' : fill(letter.policy, address),
		letter.regards,
	];
	return {
		language,
		subject: fill(letter.subject, report.host),
		body: parts.filter((part) => part !== '').join('\n\n'),
	};
}

/** The policy's page, without what an address may say of a person. */
function policyAddress({ policy: { sourceUrl } }: SiteReport): string | null {
	const url = sourceUrl === null ? null : URL.parse(sourceUrl);
	return url !== null && /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}` : null;
}

function declaredLifetime({ declarations }: SiteReport, { verdict }: CookieRow): string {
	const declaration = verdict.verdict === 'declared' ? declarations[verdict.declaration] : undefined;
	return plain(declaration?.lifetime?.text ?? '–').slice(0, MAX_DECLARED_LENGTH);
}

/** A cookie's name as the policy declares it: what varies from person to person is left out. */
function nameOf({ verdict, cookie }: CookieRow): string {
	return plain(verdict.verdict === 'declared' ? verdict.pattern : cookie.name);
}

/** A text in one line, all of it visible, that any program can encode. */
function plain(text: string): string {
	return wellFormed(clipText(visibleText(text), MAX_NAME_LENGTH).text.replace(/\s+/g, ' '));
}

/** Replaces halves of characters, which no address can hold. */
const wellFormed = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

function listed(title: string, items: readonly string[]): string {
	if (items.length === 0) return '';
	const lines = [...new Set(items)].map((item) => `- ${item}`);
	const rest = lines.length - MAX_ITEMS;
	return [title, ...lines.slice(0, MAX_ITEMS), ...(rest > 0 ? [`- … (+${rest})`] : [])].join('\n');
}

/** The address that opens a letter in the person's mail program. */
export function mailtoOf({ subject, body }: Pick<PortalLetter, 'subject' | 'body'>): string {
	const encode = (text: string) => encodeURIComponent(wellFormed(text).replace(/\r?\n/g, '\r\n'));
	return `mailto:?subject=${encode(subject)}&body=${encode(body)}`;
}
