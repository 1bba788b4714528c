import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { placeholdersIn, readIdentity } from '../build/identity.mjs';
import { ROOT } from '../build/places.mjs';
import { currentAsks, grownPermissions, RELEASED, readReleased } from '../checks/grown-permissions.mjs';
import { NAMING_VERSION, withVersion } from '../checks/named-versions.mjs';
import { ownPrivacyProblems } from '../checks/privacy.mjs';
import { ownStoreProblems } from '../checks/store.mjs';
import { ownWorkflowProblems } from '../checks/workflows.mjs';
import { releaseChangelog } from './changelog.mjs';
import { NEWS_FILE, readNews } from './news.mjs';
import { nextVersion } from './next-version.mjs';

/**
 * A release before anything is written.
 * @typedef {object} ReleasePlan
 * @property {string} version
 * @property {Map<string, string>} files new texts by path from the root
 * @property {string} notes what the changelog says of it
 * @property {string[]} problems what forbids it
 */

const read = (/** @type {string} */ file) => readFile(join(ROOT, file), 'utf8');

/** Replaces the version at the head of a `package.json`, or of its lock. @param {string} text @param {string} version */
function withOwnVersion(text, version) {
	let count = text.startsWith('{') && text.includes('"lockfileVersion"') ? 2 : 1;
	return text.replace(/^(\t{1,3}"version": )"[^"]+"/gm, (line, start) =>
		count-- > 0 ? `${start}"${version}"` : line,
	);
}

/**
 * Plans the release after the last one.
 * @param {import('./next-version.mjs').Step} step @param {string} day ISO 8601
 * @returns {Promise<ReleasePlan>}
 */
export async function planRelease(step, day) {
	const released = await readReleased();
	const identity = await readIdentity();
	const version = nextVersion(released.version, step);
	const asks = await currentAsks();
	const changelog = releaseChangelog(await read('CHANGELOG.md'), version, day);
	const news = await readNews();
	/** @type {Map<string, string>} */
	const files = new Map([
		['CHANGELOG.md', changelog.text],
		[RELEASED, `${JSON.stringify({ version, asks, agreed: {} }, null, '\t')}\n`],
	]);
	for (const file of ['package.json', 'package-lock.json'])
		files.set(file, withOwnVersion(await read(file), version));
	for (const file of NAMING_VERSION) files.set(file, withVersion(await read(file), identity.name, version));
	return {
		version,
		files,
		notes: changelog.section,
		problems: [
			...(news.version === version
				? []
				: [`${NEWS_FILE} tells what is new in ${news.version}: write its messages for ${version}.`]),
			...placeholdersIn(identity).map((part) => `package.json: ${part} is a placeholder still.`),
			...grownPermissions(released, asks),
			...(await ownStoreProblems()),
			...(await ownPrivacyProblems()),
			...(await ownWorkflowProblems()),
		],
	};
}
