import type { CaptureReading } from '../../src/core/capture/capture.ts';
import { readCapture } from '../../src/core/capture/read-capture.ts';
import { jsonErrorPlace } from '../importing/json-place.ts';
import { MAX_HAR_BYTES } from './capture-client.ts';

/** The place of the mistake is searched in files up to this length only. */
const MAX_PLACED_LENGTH = 20_000_000;

async function sha256Of(octets: ArrayBuffer): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', octets));
	return Array.from(digest, (octet) => octet.toString(16).padStart(2, '0')).join('');
}

function brokenJson(text: string): CaptureReading {
	if (text.length > MAX_PLACED_LENGTH) return { failure: 'broken-json' };
	return { failure: 'broken-json', place: jsonErrorPlace(text) };
}

/** Reads a HAR file; whatever its bytes, it gives a reading. Its values are dropped before anything is returned. */
export async function readHarFile(file: Blob): Promise<CaptureReading> {
	if (file.size > MAX_HAR_BYTES) return { failure: 'too-large' };
	const octets = await file.arrayBuffer();
	const sha256 = await sha256Of(octets);
	const text = new TextDecoder().decode(octets);
	let har: unknown;
	try {
		har = JSON.parse(text);
	} catch (error) {
		return error instanceof SyntaxError ? brokenJson(text) : { failure: 'too-complex' };
	}
	return readCapture(har, sha256);
}
