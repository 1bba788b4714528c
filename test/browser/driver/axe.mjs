import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** @type {Promise<string> | undefined} */
let source;

/**
 * Runs axe-core in a view and returns its violations.
 * @param {import('./types.mjs').View} view
 * @param {object} [options] of `axe.run`
 * @returns {Promise<import('./types.mjs').AxeViolation[]>}
 */
export async function runAxe(view, options = {}) {
	source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	// axe does not check the contrast of a popup that has no size yet.
	await view.waitFor(() => innerWidth > 50 && innerHeight > 50 && document.readyState === 'complete');
	const isLoaded = await view.evaluate(() => 'axe' in globalThis);
	// As text, since the content security policy blocks script elements; `1` keeps the result small.
	if (!isLoaded) await view.evaluate(`${await source}; 1`);
	return view.evaluate(async (settings) => {
		const { axe } =
			/** @type {{ axe: { run: (context: Document, options: object) => Promise<AxeResult> } }} */ (
				/** @type {unknown} */ (globalThis)
			);
		const { violations } = await axe.run(document, settings);
		return violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html) }));
	}, options);
}
/** @typedef {{ violations: { id: string, help: string, nodes: { html: string }[] }[] }} AxeResult */
