import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import type { SitePicture } from '../../scripts/site/picture-list.mjs';
import { SITE_LANGUAGES } from '../../scripts/site/site-words.mjs';
import { type LocaleFile, localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { STATES } from '../states/states.ts';
import { becomeQuiet } from '../states/wait.ts';

/**
 * What each picture showed when it was taken: a digest of the elements and words of its state in each language, drawn
 * without a browser, of the colours and fonts that all pages share, and of the size that the list asks for. So a picture
 * is old once it lacks a word, a button or a row, or has other colours; it is not after a change of code that shows the same,
 * nor after one that moves something by a few pixels: all pictures would be made anew each week, without a reader seeing why.
 */
const SHOWN = 'docs/site/pictures/shown.json';
const LONG_QUIET_MS = 500;
const COMMAND = 'npm run site -- --pictures --only=';

const pictures: Record<string, SitePicture> = JSON.parse(
	readFileSync('docs/site/pictures/list.json', 'utf8'),
);
const shown: Record<string, string> = JSON.parse(readFileSync(SHOWN, 'utf8'));
/** The pictures that were just made. */
const made = (process.env['SITE_PICTURES'] ?? '').split(',').filter(Boolean);

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The elements and words below one, and what its fields contain; spaces differ between versions of Node. */
function outlineOf(element: Element): string {
	const field = element.matches('input, textarea, select') ? Reflect.get(element, 'value') : '';
	const below = [...element.childNodes].map((node) =>
		node.nodeType === Node.ELEMENT_NODE ? outlineOf(node as Element) : (node.textContent ?? ''),
	);
	return `<${element.localName}>${field}${below.join('').replace(/\s+/g, ' ')}`;
}

const locales = SITE_LANGUAGES.map(
	(language): LocaleFile => JSON.parse(readFileSync(`src/_locales/${language}/messages.json`, 'utf8')),
);
const colours = digest(readFileSync('src/ui/theme.css', 'utf8'));

/**
 * Draws a state in each language, and waits until nothing has changed for a while. Words count where they are shown: a part
 * that loads may ask for others on its way, in some runs only.
 */
async function pictureDigest({ state, width, height }: SitePicture, quietMs: number): Promise<string> {
	const [page = '', name = ''] = state.split('/');
	const draw = STATES[page]?.[name];
	if (draw === undefined) throw new Error(`The gallery has no state ${state}.`);
	const outlines: string[] = [];
	for (const locale of locales) {
		const place = document.createElement('div');
		document.body.replaceChildren(place);
		await draw(place, createTranslator(localeMessages(locale)));
		await becomeQuiet(document, quietMs);
		outlines.push(outlineOf(place));
	}
	return digest([...outlines, colours, width, height].join());
}

/** Whether a picture is as new as its state, which a busy machine may draw late. */
async function isNew(name: string, picture: SitePicture): Promise<boolean> {
	for (const quietMs of [20, 150, LONG_QUIET_MS])
		if ((await pictureDigest(picture, quietMs)) === shown[name]) return true;
	return false;
}

it('the pictures of the site are as new as what they show', async () => {
	// Pages load these on first use.
	await Promise.all([
		import('../../popup/seldom.ts'),
		import('../../options/seldom.ts'),
		import('../../options/make-true/engine.ts'),
	]);
	vi.spyOn(console, 'error').mockReturnValue();
	const old: string[] = [];
	const noted: Record<string, string> = {};
	for (const [name, picture] of Object.entries(pictures)) {
		noted[name] = made.includes(name) ? await pictureDigest(picture, LONG_QUIET_MS) : (shown[name] ?? '');
		if (made.length === 0 && !(await isNew(name, picture))) old.push(name);
	}
	if (made.length > 0) writeFileSync(SHOWN, `${JSON.stringify(noted, null, '\t')}\n`);
	expect(old, `The site shows old pictures. Make them anew: ${COMMAND}${old.join(',')}`).toEqual([]);
}, 60_000);
