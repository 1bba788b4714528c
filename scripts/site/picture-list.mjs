import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../build/places.mjs';

/** The folder of the site's sources: a folder of Markdown a language, and the pictures. */
export const SITE_SOURCES = join(ROOT, 'docs/site');

/** A picture is made for each. */
export const PICTURE_THEMES = /** @type {const} */ (['light', 'dark']);

/** The folder of the pictures, with their list. */
export const PICTURE_FOLDER = join(SITE_SOURCES, 'pictures');

/**
 * A state of the gallery, the width of its window, and how much of its height is shown (all by default), CSS pixels.
 * @typedef {{ state: string, width: number, height?: number }} SitePicture
 */

/** Reads the list of the site's pictures. @returns {Promise<Readonly<Record<string, SitePicture>>>} by name */
export async function readPictureList() {
	return JSON.parse(await readFile(join(PICTURE_FOLDER, 'list.json'), 'utf8'));
}

/** Returns the name of a picture's file. @param {string} name @param {string} language @param {string} theme */
export const pictureFile = (name, language, theme) => `${language}-${name}-${theme}.webp`;
