import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

/** NUL, and surrogates without their other half. */
const REFUSED = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const clean = (text: string) => text.replace(REFUSED, '\ufffd');

/** Text as PostgreSQL takes it: without NUL and lone surrogates, which hostile cookie names may have. */
export function storableText(text: string): string;
export function storableText(text: string | null): string | null;
export function storableText(text: string | null): string | null {
	return text === null ? null : clean(text);
}

/** A value as the text of JSON that PostgreSQL takes; null for null. */
export function storableJson(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	return JSON.stringify(value, (_key, each: unknown) => (typeof each === 'string' ? clean(each) : each));
}

/** JSON, compressed. */
export async function packedJson(value: unknown): Promise<Uint8Array> {
	return promisify(gzip)(JSON.stringify(value), { level: 9 });
}

/** @throws if it is no compressed JSON */
export async function unpackedJson<T>(bytes: Uint8Array): Promise<T> {
	return JSON.parse((await promisify(gunzip)(bytes)).toString('utf8')) as T;
}
