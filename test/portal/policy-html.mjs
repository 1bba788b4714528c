import { HOSTILE_POLICY } from './hostile.mjs';
import { escapeHtml as e } from './html.mjs';
import { policyModel } from './policy-model.mjs';
import { cells, columns, pipeTable } from './policy-text.mjs';
import { WORDS } from './words.mjs';

/** @typedef {import('./policy-model.mjs').PolicySection} PolicySection */
/** @typedef {import('./policy-model.mjs').Row} Row */
/** @typedef {import('./words.mjs').Language} Language */

/** @param {string} tag @param {readonly string[]} texts */
const cellsOf = (tag, texts) => `<tr>${texts.map((text) => `<${tag}>${e(text)}</${tag}>`).join('')}</tr>`;

/** @param {PolicySection} section @param {readonly string[]} head @param {boolean} older */
function table(section, head, older) {
	const rows = section.rows.map((row) => cellsOf('td', cells(row, older)));
	return `<table><thead>${cellsOf('th', head)}</thead><tbody>${rows.join('\n')}</tbody></table>`;
}

/** @param {Row} row @param {Language} language */
function labelled(row, language) {
	const { labels } = WORDS[language];
	return [
		[labels.name, row.name],
		[labels.provider, row.provider],
		[labels.purpose, row.purpose],
		[labels.duration, row.duration],
	];
}

/**
 * Renders a section, by layout.
 * @type {Record<'older' | 'newer' | 'list' | 'definition' | 'per-cookie', (section: PolicySection, language: Language) => string>}
 */
const SECTION = {
	older: (section, language) => table(section, columns(language, true), true),
	newer: (section, language) => table(section, columns(language, false), false),
	list: (section, language) => {
		const items = section.rows.map(
			(row) =>
				`<li><code>${e(row.name)}</code> (${e(row.provider)}): ${e(row.purpose)} ` +
				`${e(WORDS[language].labels.duration)}: ${e(row.duration)}</li>`,
		);
		return `<ul>${items.join('\n')}</ul>`;
	},
	definition: (section, language) => {
		const entries = section.rows.map((row) => {
			const [, ...facts] = labelled(row, language);
			return `<dt>${e(row.name)}</dt>${facts.map(([label, text]) => `<dd>${e(label ?? '')}: ${e(text ?? '')}</dd>`).join('')}`;
		});
		return `<dl>${entries.join('\n')}</dl>`;
	},
	'per-cookie': (section, language) =>
		section.rows
			.map((row) => {
				const lines = labelled(row, language).map(
					([label, text]) => `<tr><th>${e(label ?? '')}</th><td>${e(text ?? '')}</td></tr>`,
				);
				return `<table>${lines.join('')}</table>`;
			})
			.join('\n'),
};

/**
 * Returns the body of a portal's policy page.
 * @param {import('./portals.mjs').Site} site
 * @param {Language} language
 * @param {import('./portals.mjs').Layout} layout
 */
export function policyHtml(site, language, layout) {
	if (layout === 'empty') return '';
	if (layout === 'hostile') return HOSTILE_POLICY;
	const older = layout === 'older' || layout === 'pipe' || layout === 'run-together';
	const model = policyModel(site, language, older);
	const render = SECTION[layout === 'pipe' || layout === 'run-together' ? 'older' : layout];
	const sections =
		layout === 'pipe'
			? `<pre>${e(pipeTable(model, language, older))}</pre>`
			: model.sections
					.map((section) => `<h3>${e(section.heading)}</h3>${render(section, language)}`)
					.join('\n');
	return `<h1>${e(model.title)}</h1>
<p>${e(model.intro)}</p>
<h2>${e(model.question)}</h2><p>${e(model.answer)}</p>
<h2>${e(model.used)}</h2>
${sections}
<h2>${e(model.settings[0])}</h2><p>${e(model.settings[1])}</p>`;
}
