import type {
	AuditView,
	CookieTableView,
	EventView,
	FactView,
	FindingView,
	ItemView,
	MomentView,
	Section,
} from '../../report-text/audit-view.ts';
import { markdownCode as code, markdownRow, escapeMarkdown as safe } from '../markdown.ts';

/** Parts of a document; an empty line between any two. */
type Parts = readonly string[];

const lines = (items: readonly string[]) => items.map((one) => `- ${one}`).join('\n');

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

function itemLine({ name, words, findings }: ItemView): string {
	const said = [code(name), ...(words === '' ? [] : [safe(words)])].join(' · ');
	return [said, ...findings.map((one) => `  - ${findingLine(one)}`)].join('\n');
}

function table({ columns, entries }: CookieTableView): Parts {
	if (entries.length === 0) return [];
	const headings = Object.values(columns).map(safe);
	const rows = entries.map((one) => [
		`${safe(one.name)} (${safe(one.where)} · ${safe(one.partyWords)})`,
		...[one.verdictWords, one.categoryWords, one.declaredLifetime, one.realLifetime].map(safe),
		safe([one.setBy, one.setWhen ?? '', one.gone ?? ''].filter((text) => text !== '').join(' · ')),
		one.findings.map(({ tag }) => safe(tag)).join(', '),
		safe(one.note?.assessmentWords ?? ''),
	]);
	const rule = markdownRow(headings.map(() => '---'));
	return [[markdownRow(headings), rule, ...rows.map(markdownRow)].join('\n')];
}

function eventLine({ after, at, words, details }: EventView): string {
	const said = `**${safe(after)}** (${safe(at)}) – ${safe(words)}`;
	return [said, ...details.map((text) => `  - ${safe(text)}`)].join('\n');
}

function momentLine(one: MomentView): string {
	const said = `**${safe(one.whatWords)}** – ${[one.when, one.at].map(safe).join(' · ')}`;
	const more = [safe(one.by), safe(one.certaintyWords), ...one.facts.map(factLine), ...one.stack.map(code)];
	return [said, ...more.map((line) => `  - ${line}`)].join('\n');
}

function evidence({ evidence: words, entries }: CookieTableView): Parts {
	if (entries.length === 0) return [];
	const cookies = entries.flatMap((one) => {
		const said = [one.note?.assessmentWords ?? '', one.note?.comment ?? ''].filter((text) => text !== '');
		return [
			`### ${code(one.name)} ${safe(one.where)}`,
			`**${safe(one.verdictWords)}** – ${safe(one.reason)}`,
			...(one.findings.length === 0 ? [] : [lines(one.findings.map(findingLine))]),
			lines(one.facts.map(factLine)),
			...(one.moments.length === 0
				? []
				: [`#### ${safe(words.moments)}`, lines(one.moments.map(momentLine))]),
			...(one.moreMoments === null ? [] : [safe(one.moreMoments)]),
			...(said.length === 0 ? [] : [`**${safe(words.note)}** – ${said.map(safe).join(' · ')}`]),
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
		...section(view.head, facts),
		...section(view.conditions, facts),
		...(view.remarks ? section(view.remarks, (entries) => entries.map(safe)) : []),
		...(view.visit ? section(view.visit, (entries) => [lines(entries.map(eventLine))]) : []),
		...section(view.cookies, () => table(view.cookies)),
		...view.lists.flatMap((one) => section(one, (entries) => [lines(entries.map(itemLine))])),
		...evidence(view.cookies),
		...section(view.limits, sentences),
		...section(view.method, sentences),
		...section(view.wording, facts),
		`## ${safe(view.seal.heading)}`,
		code(sha256),
		safe(view.seal.words),
	];
	return `${parts.join('\n\n')}\n`;
}
