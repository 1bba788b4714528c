/** What pure code may use beside the language: both browsers and Node have it (WHATWG URL, Encoding). */

declare class URL {
	constructor(address: string);
	readonly hostname: string;
	readonly pathname: string;
}

declare class TextDecoder {
	constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	decode(bytes: Uint8Array): string;
}
