import { policyModel } from './policy-model.mjs';
import { WORDS } from './words.mjs';

/** @typedef {import('./policy-model.mjs').PolicyModel} PolicyModel */
/** @typedef {import('./policy-model.mjs').Row} Row */
/** @typedef {import('./words.mjs').Language} Language */

/** @param {Row} row @param {boolean} older */
export const cells = (row, older) =>
	older
		? [row.provider, row.location, row.name, row.purpose]
		: [row.provider, row.name, row.duration, row.purpose];

/** @param {Language} language @param {boolean} older */
export const columns = (language, older) => WORDS[language][older ? 'older' : 'newer'].columns;

/**
 * Formats a policy as a person pastes it: cells separated by tabs, blank lines for the markup in between.
 * @param {PolicyModel} model @param {Language} language @param {boolean} older
 */
function pasted(model, language, older) {
	const tables = model.sections.map((section) => {
		const lines = section.rows.map((row) => cells(row, older).join('\t'));
		// Copying leaves blank lines inside a table.
		if (lines.length > 2) lines.splice(2, 0, '', '', '');
		return [section.heading, '', columns(language, older).join('\t'), ...lines].join('\n');
	});
	const opening = ['\n\n\n', model.title, model.intro, model.question, model.answer, model.used];
	return `${opening.join('\n\n')}\n\n${tables.join('\n\n')}`;
}

/**
 * Formats a policy as copied from a PDF: without a separator between provider, function, name and purpose.
 * @param {PolicyModel} model @param {Language} language
 */
function runTogether(model, language) {
	const tables = model.sections.map((section) =>
		[
			section.heading,
			columns(language, true).join(''),
			...section.rows.map((row) => cells(row, true).join('')),
		].join('\n'),
	);
	const used = model.used.replace(/ <[^>]*>/, '');
	return [model.title, model.intro, model.question, model.answer, used, ...tables].join('\n');
}

/** @param {PolicyModel} model @param {Language} language @param {boolean} older */
export function pipeTable(model, language, older) {
	return model.sections
		.map((section) => {
			const head = columns(language, older);
			const lines = [head, head.map(() => '---'), ...section.rows.map((row) => cells(row, older))];
			return [section.heading, ...lines.map((line) => `| ${line.join(' | ')} |`)].join('\n');
		})
		.join('\n\n');
}

/**
 * Returns a portal's policy as plain text.
 * @param {import('./portals.mjs').Site} site
 * @param {Language} language
 * @param {import('./portals.mjs').Layout} layout
 */
export function policyText(site, language, layout) {
	if (layout === 'empty') return '';
	const older = layout !== 'newer';
	const model = policyModel(site, language, older);
	if (layout === 'run-together') return runTogether(model, language);
	if (layout === 'pipe') return [model.title, model.used, pipeTable(model, language, older)].join('\n\n');
	return pasted(model, language, older);
}
