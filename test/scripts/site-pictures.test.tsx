import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { SITE_LANGUAGES } from '../../scripts/site/site-words.mjs';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { STATES } from '../states/states.ts';
import { becomeQuiet } from '../states/wait.ts';

/**
 * What each picture showed when it was taken: a digest of the words and elements of its state, drawn without a browser, and
 * one of the colours and fonts that all pages share. So a picture is old once it lacks a word, a button or a row, or
 * has other colours; it is not after a change of code that shows the same, nor after one that moves something by a
 * few pixels, which would have all pictures made anew each week without a reader seeing why.
 */
const SHOWN = 'docs/site/pictures/shown.json';
const COMMAND = 'npm run site -- --pictures --only=';

const pictures: Record<string, { state: string }> = JSON.parse(
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

async function stateDigest(address: string, language: string): Promise<string> {
	const [page = '', name = ''] = address.split('/');
	const draw = STATES[page]?.[name];
	if (draw === undefined) throw new Error(`The gallery has no state ${address}.`);
	const messages = JSON.parse(readFileSync(`src/_locales/${language}/messages.json`, 'utf8'));
	const place = document.createElement('div');
	document.body.replaceChildren(place);
	await draw(place, createTranslator(localeMessages(messages)));
	await becomeQuiet(document, 20);
	return digest(outlineOf(place));
}

it('the pictures of the site are as new as what they show', async () => {
	await Promise.all([
		import('../../popup/seldom.ts'),
		import('../../options/seldom.ts'),
		import('../../options/make-true/engine.ts'),
	]);
	vi.spyOn(console, 'error').mockReturnValue();
	const colours = digest(readFileSync('src/ui/theme.css', 'utf8'));
	const now: Record<string, string> = {};
	for (const [name, { state }] of Object.entries(pictures)) {
		const states = [];
		for (const language of SITE_LANGUAGES) states.push(await stateDigest(state, language));
		now[name] = digest([...states, colours].join());
	}
	if (made.length > 0) {
		const noted = Object.fromEntries(
			Object.entries(now).map(([name, value]) => [name, made.includes(name) ? value : (shown[name] ?? '')]),
		);
		writeFileSync(SHOWN, `${JSON.stringify(noted, null, '\t')}\n`);
		return;
	}
	const old = Object.keys(now).filter((name) => now[name] !== shown[name]);
	expect(old, `The site shows old pictures. Make them anew: ${COMMAND}${old.join(',')}`).toEqual([]);
}, 60_000);
