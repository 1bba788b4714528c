import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compileMessages } from '../locales/messages.mjs';
import { bundleDrivenScripts } from './driven-scripts.mjs';
import { fleetAssets } from './fleet-assets.mjs';
import { isPlaceholder } from './identity.mjs';
import { thirdPartyNotices } from './notices.mjs';
import { pdfjsWithoutCanvas } from './pdfjs-without-canvas.mjs';
import { ROOT } from './places.mjs';
import { puppeteerWithoutDownloads } from './puppeteer-without-downloads.mjs';

/** The folder of the built npm package, from which the command runs. */
export const NPM_FOLDER = join(ROOT, 'dist', 'npm');

const COMMAND = 'cookie-policy.mjs';

/** Files of the package that are code, by the module that each is made of. */
const ENTRIES = {
	'cookie-policy': 'cli/index.ts',
	'pdf-thread': 'scripts/policy/pdf-thread.ts',
};

/** Loads message files without what only translators need. @returns {import('esbuild').Plugin} */
const compiledMessages = () => ({
	name: 'compiled-messages',
	setup({ onLoad }) {
		onLoad({ filter: /_locales[\\/]\w+[\\/]messages\.json$/ }, async ({ path }) => ({
			contents: JSON.stringify(compileMessages(JSON.parse(await readFile(path, 'utf8')))),
			loader: 'json',
		}));
	},
});

/** The database of a fleet without a server. */
const EMBEDDED_DATABASE = '@electric-sql/pglite';

/** The package's own `package.json`. @param {Record<string, any>} ours */
function manifestOf({ name, version, description, license, engines, dependencies, ...publisher }) {
	const { homepage, repository, bugs, author } = publisher;
	return {
		...{ name, version, description, license, type: 'module', engines },
		...(isPlaceholder(homepage) ? {} : { homepage, repository, bugs, author }),
		// Not installed by itself, but held to the version that was tested.
		peerDependencies: { [EMBEDDED_DATABASE]: dependencies[EMBEDDED_DATABASE] },
		peerDependenciesMeta: { [EMBEDDED_DATABASE]: { optional: true } },
		bin: { 'cookie-policy': `./${COMMAND}` },
		keywords: ['cookies', 'cookie-policy', 'gdpr', 'eprivacy', 'ci'],
	};
}

/** Files and folders of the repository that the package holds as they are: what its documentation links to. */
const INCLUDED = ['LICENSE', 'action.yml', 'schema', 'templates', 'docker', 'docs/example'];

/** Lists the files that the package holds as they are. @returns {Promise<string[]>} by path from the root, with `/` */
async function includedFiles() {
	const lists = INCLUDED.map(async (path) => {
		if ((await stat(join(ROOT, path))).isFile()) return [path];
		const entries = await readdir(join(ROOT, path), { recursive: true, withFileTypes: true });
		return entries
			.filter((entry) => entry.isFile())
			.map(({ parentPath, name }) => relative(ROOT, join(parentPath, name)).split(sep).join('/'));
	});
	return (await Promise.all(lists)).flat();
}

/**
 * Makes the files of the npm package: the command, bundled with everything that it needs, so that it installs without
 * other packages; its documentation, schemas and licences.
 * @returns {Promise<Map<string, Uint8Array>>} by path within the package
 */
export async function npmPackage() {
	const { build } = await import('esbuild');
	const ours = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
	const { outputFiles, metafile } = await build({
		absWorkingDir: ROOT,
		entryPoints: ENTRIES,
		outdir: NPM_FOLDER,
		outExtension: { '.js': '.mjs' },
		bundle: true,
		splitting: true,
		chunkNames: 'parts/[name]-[hash]',
		platform: 'node',
		format: 'esm',
		target: 'node20',
		minify: true,
		charset: 'utf8',
		legalComments: 'none',
		// PGlite is 27 MB and read from its own files: whoever keeps a fleet without a server installs it. The other is never used.
		external: [EMBEDDED_DATABASE, 'pg-native'],
		// CommonJS parts ask for Node's own modules by `require`.
		banner: {
			js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
		},
		define: {
			__VERSION__: JSON.stringify(ours.version),
			__GECKO_ID__: JSON.stringify(ours.extension.geckoId),
			__DEBUG__: 'false',
			__DEVELOPMENT__: 'false',
		},
		plugins: [compiledMessages(), pdfjsWithoutCanvas(), puppeteerWithoutDownloads()],
		metafile: true,
		write: false,
		logLevel: 'error',
	});
	/** @type {Map<string, Uint8Array>} */
	const files = new Map(
		outputFiles.map(({ path, contents }) => [relative(NPM_FOLDER, path).split(sep).join('/'), contents]),
	);
	const inPages = await bundleDrivenScripts();
	for (const [name, contents] of inPages.files) files.set(`in-pages/${name}`, contents);
	const { style, script } = await fleetAssets();
	files.set('fleet-page/pages.css', Buffer.from(style));
	files.set('fleet-page/tables.js', Buffer.from(script));
	files.set('package.json', Buffer.from(`${JSON.stringify(manifestOf(ours), null, '\t')}\n`));
	const guide = await readFile(join(ROOT, 'docs/check.md'), 'utf8');
	files.set(
		'README.md',
		Buffer.from(guide.replaceAll('](../', '](').replaceAll('](example/', '](docs/example/')),
	);
	files.set('NOTICES.txt', Buffer.from(await thirdPartyNotices({ ...metafile.outputs, ...inPages.outputs })));
	for (const path of await includedFiles()) files.set(path, await readFile(join(ROOT, path)));
	return files;
}
