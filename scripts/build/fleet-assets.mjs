import { ROOT, TARGETS } from './places.mjs';

/**
 * Bundles the style sheet and the script of the pages of `cookie-policy fleet page`.
 * @returns {Promise<{ style: string, script: string }>}
 */
export async function fleetAssets() {
	const { build } = await import('esbuild');
	const { outputFiles } = await build({
		absWorkingDir: ROOT,
		entryPoints: ['src/fleet/page/browser/pages.css', 'src/fleet/page/browser/tables.ts'],
		outdir: 'fleet-page',
		bundle: true,
		format: 'iife',
		target: [TARGETS.chrome, TARGETS.firefox],
		minify: true,
		charset: 'utf8',
		legalComments: 'none',
		write: false,
		logLevel: 'error',
	});
	const textOf = (/** @type {string} */ end) =>
		outputFiles.find(({ path }) => path.endsWith(end))?.text ?? '';
	return { style: textOf('.css'), script: textOf('.js') };
}
