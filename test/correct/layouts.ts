import type { SourcePage } from '../../src/core/policy/source-page.ts';
import { htmlPage, textPage } from './pages.ts';

/** A cookie as a page of the tests describes it. */
export interface PageRow {
	readonly name: string;
	readonly provider: string;
	readonly purpose: string;
	readonly duration: string;
	readonly category: 'Strictly necessary' | 'Statistical' | 'Advertising';
}

const byCategory = (
	rows: readonly PageRow[],
	write: (category: string, some: readonly PageRow[]) => string,
) =>
	[...new Set(rows.map(({ category }) => category))].map((category) =>
		write(
			`${category} cookies`,
			rows.filter((row) => row.category === category),
		),
	);
const INTRO = 'Which cookies this portal sets, and what for';
const page = (body: string) =>
	htmlPage(`<h1>Cookies</h1>\n<p>${INTRO} &mdash; in short.</p>\n${body}\n<p>Write to us.</p>\n`);
const text = (body: string) => textPage(`Cookies policy\n\n${INTRO}.\n\n${body}\n\nWrite to us.\n`);
const tr = (cells: readonly string[], tag = 'td') =>
	`<tr class="r">${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;

/** Layouts of policies, as portals have them. */
export const LAYOUTS: Readonly<Record<string, (rows: readonly PageRow[]) => SourcePage>> = {
	'one table with categories': (rows) =>
		page(
			`<table>\n${tr(['Name', 'Category', 'Purpose', 'Provider', 'Duration'], 'th')}\n${rows
				.map(({ name, category, purpose, provider, duration }) =>
					tr([`<code>${name}</code>`, category, purpose, provider, duration]),
				)
				.join('\n')}\n</table>`,
		),
	'a table for each category': (rows) =>
		page(
			byCategory(
				rows,
				(heading, some) =>
					`<h2>${heading}</h2>\n<table class="t">\n<thead>${tr(['Supplier name', 'Cookie name', 'Duration', 'Function'], 'th')}</thead>\n<tbody>\n${some
						.map(({ name, purpose, provider, duration }) =>
							tr([provider, name, duration, `<p>${purpose}</p>`]),
						)
						.join('\n')}\n</tbody>\n</table>`,
			).join('\n'),
		),
	'a table with rows of categories': (rows) =>
		page(
			`<table>\n${tr(['Cookie', 'Purpose', 'Lifetime'], 'th')}\n${byCategory(
				rows,
				(heading, some) =>
					`<tr><td colspan="3"><strong>${heading}</strong></td></tr>\n${some
						.map(({ name, purpose, duration }) => tr([name, purpose, duration]))
						.join('\n')}`,
			).join('\n')}\n</table>`,
		),
	'lists of items': (rows) =>
		page(
			byCategory(
				rows,
				(heading, some) =>
					`<h3>${heading}</h3>\n<ul>\n${some
						.map(
							({ name, purpose, duration }) =>
								`\t<li class="i"><code>${name}</code>: ${purpose} (${duration})</li>`,
						)
						.join('\n')}\n</ul>`,
			).join('\n'),
		),
	'definition lists': (rows) =>
		page(
			byCategory(
				rows,
				(heading, some) =>
					`<h3>${heading}</h3>\n<dl>\n${some
						.map(
							({ name, purpose, duration }) => `<dt>${name}</dt>\n<dd>${purpose}. Duration: ${duration}</dd>`,
						)
						.join('\n')}\n</dl>`,
			).join('\n'),
		),
	'a block for each cookie': (rows) =>
		page(
			byCategory(
				rows,
				(heading, some) =>
					`<h2>${heading}</h2>\n${some
						.map(
							({ name, purpose, provider, duration }) =>
								`<div class="card">\n<h4>${name}</h4>\n<p><b>Provider:</b> ${provider}</p>\n<p><b>Purpose:</b> ${purpose}</p>\n<p><b>Duration:</b> ${duration}</p>\n</div>`,
						)
						.join('\n')}`,
			).join('\n'),
		),
	'text joined by tabs': (rows) =>
		text(
			byCategory(
				rows,
				(heading, some) =>
					`${heading}\n\nSupplier name\tCookie name\tDuration\tFunction\n${some
						.map(({ name, purpose, provider, duration }) => [provider, name, duration, purpose].join('\t'))
						.join('\n')}`,
			).join('\n\n'),
		),
	'Markdown tables': (rows) =>
		text(
			byCategory(
				rows,
				(heading, some) =>
					`## ${heading}\n\n| Name | Purpose | Duration |\n| --- | --- | --- |\n${some
						.map(({ name, purpose, duration }) => `| \`${name}\` | ${purpose} | ${duration} |`)
						.join('\n')}`,
			).join('\n\n'),
		),
	'text with bullets': (rows) =>
		text(
			byCategory(
				rows,
				(heading, some) =>
					`${heading}\n\n${some.map(({ name, purpose, duration }) => `- ${name}: ${purpose} (${duration})`).join('\n')}`,
			).join('\n\n'),
		),
	'columns laid out with blanks': (rows) =>
		text(
			byCategory(
				rows,
				(heading, some) =>
					`${heading}\n\n${'Cookie'.padEnd(26)}${'Duration'.padEnd(14)}Purpose\n${some
						.map(({ name, purpose, duration }) => `${name.padEnd(26)}${duration.padEnd(14)}${purpose}`)
						.join('\n')}`,
			).join('\n\n'),
		),
	sentences: (rows) =>
		page(
			rows
				.map(
					({ name, purpose, duration }) =>
						`<p>The cookie ${name} is kept for ${duration}. It is there for this: ${purpose}.</p>`,
				)
				.join('\n'),
		),
};
