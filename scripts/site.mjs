// Makes the site of docs/site: `npm run site`; its pictures anew with `-- --pictures`, which needs Chromium.
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { SITE_FOLDER } from './build/places.mjs';
import { writeFolder } from './build/write-folder.mjs';
import { setup } from './setup.mjs';

const HELP = `npm run site                                 writes the site into dist/site
npm run site -- --pictures                   makes its pictures anew from the gallery of states
npm run site -- --pictures --only=popup,tell some of them, by their names in docs/site/pictures/list.json`;

try {
	const { values } = parseArgs({
		options: {
			pictures: { type: 'boolean' },
			only: { type: 'string' },
			help: { type: 'boolean', short: 'h' },
		},
	});
	if (values.help) console.log(HELP);
	else process.exitCode = await main(values);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}

/** @param {{ pictures?: boolean | undefined, only?: string | undefined }} values @returns {Promise<number>} exit code */
async function main({ pictures = false, only }) {
	if (only !== undefined && !pictures) throw new Error('--only narrows --pictures.');
	const browsers = await setup(pictures ? { browser: 'chromium' } : {});
	if (pictures) {
		const chromium = browsers.find(({ family }) => family === 'chromium');
		if (chromium === undefined) throw new Error('Pictures need Chromium, Chrome or Edge.');
		const { makePictures } = await import('./site/make-pictures.mjs');
		const code = await makePictures(chromium.path, only?.split(','));
		if (code !== 0) return code;
	}
	const { siteFiles } = await import('./site/build-site.mjs');
	const files = await siteFiles();
	await writeFolder(SITE_FOLDER, files);
	console.log(
		`${files.size} files in ${relative(process.cwd(), SITE_FOLDER)}: open ${relative(process.cwd(), join(SITE_FOLDER, 'index.html'))}`,
	);
	return 0;
}
