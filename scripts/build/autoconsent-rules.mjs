import { readFile } from 'node:fs/promises';

/** Members of a rule that the product never reads: notes, hiding of banners, tests, addresses of vendors. */
const UNREAD = ['_metadata', 'comment', 'prehideSelectors', 'test', 'vendorUrl'];

/** An esbuild plugin: leaves out of the rules of autoconsent what is never read, a third of them. */
export function autoconsentRules() {
	/** @type {import('esbuild').Plugin} */
	const plugin = {
		name: 'autoconsent-rules',
		setup(build) {
			build.onLoad({ filter: /autoconsent[\\/]rules[\\/]rules\.json$/ }, async ({ path }) => {
				const { autoconsent } = JSON.parse(await readFile(path, 'utf8'));
				const rules = autoconsent.map((/** @type {object} */ rule) =>
					Object.fromEntries(Object.entries(rule).filter(([member]) => !UNREAD.includes(member))),
				);
				return { contents: JSON.stringify({ autoconsent: rules }), loader: 'json' };
			});
		},
	};
	return plugin;
}
