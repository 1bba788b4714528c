import { runTool } from '../test/tools.mjs';
import { readPictureList } from './picture-list.mjs';
import { saveSitePictures } from './save-pictures.mjs';

/** The test that compares what pictures show, which notes it instead where the variable `SITE_PICTURES` names them. */
const TEST = 'test/scripts/site-pictures.test.tsx';

/**
 * Takes pictures of the site anew, and notes what they show.
 * @param {string} chromium path of the browser @param {readonly string[]} [only] names; all by default
 * @returns {Promise<number>} exit code
 * @throws for a name that is not in the list
 */
export async function makePictures(chromium, only) {
	const names = Object.keys(await readPictureList());
	const unknown = (only ?? []).filter((name) => !names.includes(name));
	if (unknown.length > 0) throw new Error(`No picture ${unknown.join(', ')}; there are ${names.join(', ')}.`);
	const wanted = only ?? names;
	for (const file of await saveSitePictures(chromium, (name) => wanted.includes(name))) console.log(file);
	const { code } = await runTool('vitest', ['run', TEST], { env: { SITE_PICTURES: wanted.join(',') } });
	return code;
}
