import { randomUUID } from 'node:crypto';
import { access, lstat, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { PageFile } from '../../src/fleet/page/fleet-pages.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { WrongUse } from '../command.ts';
import { fileWords } from '../files.ts';

/** Marks a folder as ours, and lists the files in it that are: all others are left alone. */
const MARK = '.cookie-policy-fleet.json';
const MARK_FORMAT = 'cookie-fleet-pages/1';
/** Folders of pages that are being written, and of those that they replace, with the process. */
const BESIDE = /^\.(?:new|old)-(\d+)-/;

const exists = (path: string) =>
	access(path).then(
		() => true,
		() => false,
	);

/** The files that an earlier run wrote; null if the folder is not ours. */
async function readMark(folder: string): Promise<readonly string[] | null> {
	const text = await readFile(join(folder, MARK), 'utf8').catch(() => null);
	if (text === null) return null;
	try {
		const { format, files }: { format?: unknown; files?: unknown } = JSON.parse(text);
		if (format !== MARK_FORMAT || !Array.isArray(files)) return null;
		return files.filter((file) => typeof file === 'string');
	} catch {
		return null;
	}
}

async function writeWhole(path: string, text: string): Promise<void> {
	const beside = `${path}.${randomUUID()}.tmp`;
	await writeFile(beside, text);
	await rename(beside, path);
}

const writeMark = (folder: string, files: Iterable<string>) =>
	writeWhole(join(folder, MARK), `${JSON.stringify({ format: MARK_FORMAT, files: [...files] })}\n`);

function isRunning(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

/** Takes back what a run that was killed had moved away, and removes what it had begun. */
async function tidy(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const pid = BESIDE.exec(name)?.[1];
		if (pid === undefined || isRunning(Number(pid))) continue;
		const beside = join(folder, name);
		for (const moved of name.startsWith('.old-') ? await readdir(beside) : [])
			if (!(await exists(join(folder, moved)))) await rename(join(beside, moved), join(folder, moved));
		await rm(beside, { recursive: true, force: true });
	}
}

/** Moves files that are not ours from a folder that is replaced to its place. `name`: of the folder. */
async function keepForeign(
	from: string,
	folder: string,
	name: string,
	own: ReadonlySet<string>,
): Promise<void> {
	const entries = await readdir(join(from, name), { recursive: true, withFileTypes: true });
	for (const entry of entries) {
		if (entry.isDirectory()) continue;
		const path = join(entry.parentPath, entry.name);
		const inside = path.slice(from.length + 1);
		if (own.has(inside.split(sep).join('/'))) continue;
		const target = join(folder, inside);
		if (await exists(target)) continue;
		await mkdir(dirname(target), { recursive: true });
		await rename(path, target);
	}
}

/** Puts the new folders of languages in the place of the old ones, each in one step. */
async function swap(folder: string, fresh: string, old: string, own: ReadonlySet<string>): Promise<void> {
	const names = new Set([...(await readdir(fresh)), ...[...own].map((file) => file.split('/')[0] ?? '')]);
	await mkdir(old);
	for (const name of names) {
		const place = join(folder, name);
		const before = await lstat(place).catch(() => null);
		if (!(await exists(join(fresh, name))) && before === null) continue;
		if (before !== null) await rename(place, join(old, name));
		if (await exists(join(fresh, name))) await rename(join(fresh, name), place);
		if (before?.isDirectory() === true) await keepForeign(old, folder, name, own);
	}
}

/** Makes sure that a folder may be written to. @throws {WrongUse} if it is a file, or has others' files */
async function claim(folder: string, { t }: Translator): Promise<ReadonlySet<string>> {
	const name = safeText(folder);
	const place = await stat(folder).catch(() => null);
	if (place !== null && !place.isDirectory()) throw new WrongUse(t('fleet_page_no_folder', name));
	await mkdir(folder, { recursive: true });
	const files = await readMark(folder);
	if (files === null && (await readdir(folder)).length > 0) throw new WrongUse(t('fleet_page_foreign', name));
	if (files === null) await writeMark(folder, []);
	return new Set(files);
}

/**
 * Writes pages to a folder: beside the old ones first, then in their place, so that nobody sees a half. Pages that are no
 * longer made go; files of others stay. Returns the number of pages.
 * @throws {WrongUse} if it cannot be written, or is not ours
 */
export async function writePages(
	folder: string,
	pages: AsyncIterable<PageFile>,
	words: Translator,
): Promise<number> {
	const own = await claim(folder, words).catch((error) => {
		throw error instanceof WrongUse ? error : new WrongUse(fileWords(folder, error, words));
	});
	const id = `${process.pid}-${randomUUID()}`;
	const [fresh, old] = [join(folder, `.new-${id}`), join(folder, `.old-${id}`)];
	const made: string[] = [];
	try {
		await tidy(folder);
		await mkdir(fresh);
		for await (const { path, text } of pages) {
			await mkdir(dirname(join(fresh, path)), { recursive: true });
			await writeFile(join(fresh, path), text);
			made.push(path);
		}
		await writeMark(folder, new Set([...own, ...made]));
		await swap(folder, fresh, old, own);
		await writeMark(folder, made);
		await rm(old, { recursive: true, force: true });
	} catch (error) {
		throw error instanceof Error && 'code' in error ? new WrongUse(fileWords(folder, error, words)) : error;
	} finally {
		await rm(fresh, { recursive: true, force: true });
		await tidy(folder).catch(() => undefined);
	}
	return made.filter((path) => path.endsWith('.html')).length;
}
