import type {
	AuditView,
	CookieTableView,
	EventView,
	FactView,
	FindingView,
	ItemView,
	MomentView,
	ProblemGroupView,
	Section,
} from '../../report-text/audit-view.ts';
import { markdownCode as code, markdownRow, escapeMarkdown as safe } from '../markdown.ts';

/** Parts of a document; an empty line between any two. */
type Parts = readonly string[];

const lines = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');

function linked(text: string, url: string | null): string {
	// An address in angle brackets may hold all but these (CommonMark 6.3).
	return url === null ? safe(text) : `[${safe(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

const factLine = ({ label, value, url }: FactView) => `**${safe(label)}** – ${linked(value, url)}`;

const facts = (entries: readonly FactView[]): Parts => [lines(entries.map(factLine))];

function section<T>({ heading, intro, entries }: Section<T>, body: (entries: readonly T[]) => Parts): Parts {
	return [`## ${safe(heading)}`, ...(intro === null ? [] : [safe(intro)]), ...body(entries)];
}

function findingLine({ tag, words, weightWords, certaintyWords, source }: FindingView): string {
	const about = [safe(weightWords), safe(certaintyWords), linked(source.value, source.url)].join(' · ');
	return `**${safe(tag)}** – ${safe(words)} (${about})`;
}

function problem(group: ProblemGroupView): Parts {
	const { heading, words, weightWords, certaintyWords, source, advice, cookies } = group;
	const cookieLines = cookies.map((cookie) => {
		const more = [cookie.where, cookie.when ?? '', cookie.words, cookie.certaintyWords];
		return [code(cookie.name), ...more.filter((text) => text !== '').map(safe)].join(' · ');
	});
	const about = [weightWords, ...(certaintyWords === null ? [] : [certaintyWords])].map(safe);
	return [
		`### ${safe(heading)}`,
		lines(cookieLines),
		...(words === '' ? [] : [safe(words)]),
		[...about, linked(source.value, source.url)].join(' · '),
		safe(advice),
	];
}

function itemLine({ name, words, findings }: ItemView): string {
	const head = [code(name), ...(words === '' ? [] : [safe(words)])].join(' · ');
	return [head, ...findings.map((finding) => `  - ${findingLine(finding)}`)].join('\n');
}

function table({ columns, entries }: CookieTableView): Parts {
	if (entries.length === 0) return [];
	const headings = Object.values(columns).map(safe);
	const rows = entries.map((cookie) => [
		`${safe(cookie.name)} (${safe(cookie.where)} · ${safe(cookie.partyWords)})`,
		...[cookie.verdictWords, cookie.categoryWords, cookie.declaredLifetime, cookie.realLifetime].map(safe),
		safe([cookie.setBy, cookie.setWhen ?? '', cookie.gone ?? ''].filter((text) => text !== '').join(' · ')),
		cookie.findings.map(({ tag }) => safe(tag)).join(', '),
		safe(cookie.note?.assessmentWords ?? ''),
	]);
	const rule = markdownRow(headings.map(() => '---'));
	return [[markdownRow(headings), rule, ...rows.map(markdownRow)].join('\n')];
}

function eventLine({ after, at, words, details }: EventView): string {
	const head = `**${safe(after)}** (${safe(at)}) – ${safe(words)}`;
	return [head, ...details.map((text) => `  - ${safe(text)}`)].join('\n');
}

function momentLine(moment: MomentView): string {
	const head = `**${safe(moment.whatWords)}** – ${[moment.when, moment.at].map(safe).join(' · ')}`;
	const more = [
		safe(moment.by),
		safe(moment.certaintyWords),
		...moment.facts.map(factLine),
		...moment.stack.map(code),
	];
	return [head, ...more.map((line) => `  - ${line}`)].join('\n');
}

function evidence({ evidence: words, entries }: CookieTableView): Parts {
	if (entries.length === 0) return [];
	const cookies = entries.flatMap((cookie) => {
		const noteLines = [cookie.note?.assessmentWords ?? '', cookie.note?.comment ?? ''].filter(
			(text) => text !== '',
		);
		return [
			`### ${code(cookie.name)} ${safe(cookie.where)}`,
			`**${safe(cookie.verdictWords)}** – ${safe(cookie.reason)}`,
			...(cookie.findings.length === 0 ? [] : [lines(cookie.findings.map(findingLine))]),
			lines(cookie.facts.map(factLine)),
			...(cookie.moments.length === 0
				? []
				: [`#### ${safe(words.moments)}`, lines(cookie.moments.map(momentLine))]),
			...(cookie.moreMoments === null ? [] : [safe(cookie.moreMoments)]),
			...(noteLines.length === 0 ? [] : [`**${safe(words.note)}** – ${noteLines.map(safe).join(' · ')}`]),
		];
	});
	return [`## ${safe(words.heading)}`, ...cookies];
}

/** An audit as Markdown (CommonMark with tables). `sha256`: hexadecimal, of the audit (see `digestedText`). */
export function auditMarkdown(view: AuditView, sha256: string): string {
	const sentences = (entries: readonly string[]): Parts => [lines(entries.map(safe))];
	const parts: Parts = [
		`# ${safe(view.title)}`,
		`**${safe(view.result)}**`,
		lines(view.counts.map(({ count, words }) => `${count} ${safe(words)}`)),
		...section(view.findings, (entries) => entries.flatMap(problem)),
		...section(view.limits, sentences),
		...(view.remarks ? section(view.remarks, (entries) => entries.map(safe)) : []),
		...section(view.cookies, () => table(view.cookies)),
		...view.lists.flatMap((items) => section(items, (entries) => [lines(entries.map(itemLine))])),
		...evidence(view.cookies),
		...section(view.head, facts),
		...section(view.conditions, facts),
		...(view.visit ? section(view.visit, (entries) => [lines(entries.map(eventLine))]) : []),
		...section(view.method, sentences),
		...section(view.wording, facts),
		`## ${safe(view.seal.heading)}`,
		code(sha256),
		safe(view.seal.words),
		...(view.seal.key === null ? [] : [`${safe(view.seal.key.label)} ${code(view.seal.key.value)}`]),
	];
	return `${parts.join('\n\n')}\n`;
}
