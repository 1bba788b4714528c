import * as v from 'valibot';
import { safeText } from '../../src/check/words/safe-text.ts';
import type { VisitSession } from '../../src/headless/driven-browser.ts';
import { type CommandIo, WrongUse } from '../command.ts';

/** A browser's state as Playwright saves it. */
const StorageStateSchema = v.object({
	cookies: v.array(
		v.object({
			name: v.string(),
			value: v.string(),
			domain: v.string(),
			path: v.optional(v.string(), '/'),
			expires: v.optional(v.number(), -1),
			httpOnly: v.optional(v.boolean(), false),
			secure: v.optional(v.boolean(), false),
			sameSite: v.optional(v.picklist(['Strict', 'Lax', 'None'])),
		}),
	),
	origins: v.optional(
		v.array(
			v.object({
				origin: v.pipe(v.string(), v.regex(/^https?:\/\/[^/]+$/)),
				localStorage: v.optional(v.array(v.object({ name: v.string(), value: v.string() })), []),
			}),
		),
		[],
	),
});

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return null;
	}
}

/** Reads the cookies and page storages of a session. Their values go to the browser and nowhere else. @throws {WrongUse} */
export async function readStorageState(
	path: string | undefined,
	io: CommandIo,
): Promise<Pick<VisitSession, 'cookies' | 'storage'>> {
	if (path === undefined) return { cookies: [] };
	const read = v.safeParse(StorageStateSchema, parsed(await io.read(path)));
	if (!read.success) throw new WrongUse(io.words.t('check_no_storage_state', safeText(path)));
	const cookies = read.output.cookies.map(({ expires, sameSite, ...cookie }) => ({
		...cookie,
		expires: expires < 0 ? null : expires,
		sameSite: sameSite ?? null,
	}));
	return { cookies, storage: read.output.origins };
}

const HEADER = /^([!#$%&'*+.^_`|~\w-]+):[ \t]*([\t\x20-\x7e\x80-\xff]*)$/;

/** Reads headers, a line each: `Name: value`. They go to the site and nowhere else. @throws {WrongUse} naming the line, never its text */
export async function readHeaderFile(
	path: string | undefined,
	io: CommandIo,
): Promise<Readonly<Record<string, string>>> {
	if (path === undefined) return {};
	const lines = (await io.read(path)).split(/\r?\n/);
	const headers: [string, string][] = [];
	for (const [index, line] of lines.entries()) {
		if (line.trim() === '' || line.startsWith('#')) continue;
		const [, name, value] = HEADER.exec(line) ?? [];
		if (name === undefined || value === undefined)
			throw new WrongUse(io.words.t('check_no_header', safeText(path), String(index + 1)));
		headers.push([name, value]);
	}
	return Object.fromEntries(headers);
}
