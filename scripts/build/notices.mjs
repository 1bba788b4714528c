import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageOf } from './bundle-contents.mjs';
import { ROOT } from './places.mjs';

/** @typedef {{ name: string, version: string, license: string, homepage: string, text: string }} Notice */

/**
 * Data inside a package that has a licence of its own, by the package that brings it.
 * MPL-2.0, section 3.2, asks to say where the source of an executable form is.
 */
const DATA = /** @type {Readonly<Record<string, Notice>>} */ ({
	tldts: {
		name: 'Public Suffix List',
		version: 'as of the release of tldts above',
		license: 'MPL-2.0',
		homepage: 'https://publicsuffix.org/',
		text: [
			'This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was',
			'not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.',
			'',
			'The list is contained in compressed form. Its source: https://publicsuffix.org/list/public_suffix_list.dat',
		].join('\n'),
	},
});

/**
 * Where the licence of a package that has no file of it stands: a file below `node_modules`, and what its text begins with.
 * Puppeteer is of the same authors, and under the same licence, as the package named here.
 * @type {Readonly<Record<string, { readonly file: string, readonly from: RegExp }>>}
 */
const TEXT_PLACES = {
	'puppeteer-core': { file: 'chromium-bidi/LICENSE', from: /^/ },
	'@puppeteer/browsers': { file: 'chromium-bidi/LICENSE', from: /^/ },
	degenerator: { file: 'degenerator/README.md', from: /^\(The MIT License\)$/m },
	'pg-types': { file: 'pg-types/README.md', from: /^The MIT License/m },
	pgpass: { file: 'pgpass/README.md', from: /^Copyright \(c\)/m },
};

const INTRODUCTION =
	'Cookie Policy Inspector contains the following software, unmodified but for what CONTRIBUTING.md of its source says under “What the build changes”.';

/**
 * Lists the packages of which code is in some outputs, in alphabetical order.
 * @param {import('esbuild').Metafile['outputs']} outputs @returns {string[]}
 */
export function bundledPackages(outputs) {
	/** @type {Set<string>} */
	const names = new Set();
	for (const { inputs } of Object.values(outputs)) {
		for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
			const name = packageOf(file);
			if (name !== null && bytesInOutput > 0) names.add(name);
		}
	}
	return [...names].sort();
}

/**
 * Reads the licence of an installed package.
 * @param {string} name @param {string} [root] @returns {Promise<Notice>}
 * @throws when the package states no licence, or has no file with its text
 */
export async function readNotice(name, root = ROOT) {
	const folder = join(root, 'node_modules', name);
	const { version, license, homepage, repository } = JSON.parse(
		await readFile(join(folder, 'package.json'), 'utf8'),
	);
	const files = (await readdir(folder))
		.filter((file) => /^(?:licen[cs]e|copying|notice)(?:\.|$)/i.test(file))
		.sort();
	const place = Object.hasOwn(TEXT_PLACES, name) ? TEXT_PLACES[name] : undefined;
	if (typeof license !== 'string' || (files.length === 0 && place === undefined)) {
		throw new Error(
			`The package "${name}" is bundled and has no licence: state it in scripts/build/notices.mjs.`,
		);
	}
	const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
	if (files.length === 0 && place !== undefined) {
		const whole = await readFile(join(root, 'node_modules', place.file), 'utf8');
		texts.push(whole.slice(whole.search(place.from)));
	}
	const text = texts.map((content) => content.replaceAll('\r\n', '\n').trim()).join('\n\n');
	return {
		name,
		version,
		license,
		homepage: homepage ?? webAddress(addressOf(repository) ?? `https://www.npmjs.com/package/${name}`),
		text,
	};
}

/**
 * The address of a repository as package.json states it, also in its short form for GitHub (`owner/name`).
 * @param {{ url?: string } | string | undefined} repository
 */
function addressOf(repository) {
	if (typeof repository !== 'string') return repository?.url;
	return /^[\w-]+\/[\w.-]+$/.test(repository) ? `https://github.com/${repository}` : repository;
}

/** Turns the address of a repository into one that a browser opens. @param {string} url */
const webAddress = (url) => url.replace(/^(?:git\+https|git):/, 'https:').replace(/\.git$/, '');

/**
 * Writes the notices of all bundled packages, and of the data in them, as one plain text. Packages with the same
 * text share it.
 * @param {import('esbuild').Metafile['outputs']} outputs @param {string} [root] @returns {Promise<string>}
 */
export async function thirdPartyNotices(outputs, root = ROOT) {
	/** @type {Map<string, Notice[]>} */
	const byText = new Map();
	for (const name of bundledPackages(outputs)) {
		const data = DATA[name];
		for (const notice of [await readNotice(name, root), ...(data ? [data] : [])]) {
			byText.set(notice.text, [...(byText.get(notice.text) ?? []), notice]);
		}
	}
	const sections = [...byText].map(([text, notices]) => {
		const heads = notices.map(
			({ name, version, license, homepage }) => `${name} ${version} (${license})\n${homepage}`,
		);
		return `${heads.join('\n')}\n\n${text}\n`;
	});
	return [`${INTRODUCTION}\n`, ...sections].join(`\n${'─'.repeat(80)}\n\n`);
}
