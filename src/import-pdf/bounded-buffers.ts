/** Octets that a part of a PDF may unfold to; ordinary pages have some hundred thousand. */
const MAX_OCTETS = 16 * 1024 * 1024;

const tooLarge = () => new RangeError('A part of the file is too large.');

/** The browser's inflating stream, which ends with an error after `MAX_OCTETS`. */
function boundedInflater(Inflater: typeof DecompressionStream, onExceeded: () => void) {
	return class {
		readonly readable: ReadableStream<Uint8Array>;
		readonly writable: WritableStream<BufferSource>;

		constructor(format: CompressionFormat) {
			const { readable, writable } = new Inflater(format);
			let count = 0;
			this.writable = writable;
			this.readable = readable.pipeThrough(
				new TransformStream({
					transform(chunk: Uint8Array<ArrayBuffer>, controller) {
						count += chunk.byteLength;
						if (count <= MAX_OCTETS) return controller.enqueue(chunk);
						onExceeded();
						controller.error(tooLarge());
					},
				}),
			);
		}
	};
}

/**
 * Runs a reading in which no part of a file unfolds to more than `MAX_OCTETS`. pdf.js has no bound of its own: two
 * kilobytes can unfold to gigabytes. The bound holds in this whole thread until the reading ends.
 */
export async function withBoundedBuffers<T>(read: (hasExceeded: () => boolean) => Promise<T>): Promise<T> {
	const { Uint8Array: Octets, DecompressionStream: Inflater } = globalThis;
	let exceeded = false;
	const exceed = () => {
		exceeded = true;
	};
	Object.assign(globalThis, {
		DecompressionStream: boundedInflater(Inflater, exceed),
		Uint8Array: new Proxy(Octets, {
			construct(target, args: [unknown], newTarget) {
				if (typeof args[0] === 'number' && args[0] > MAX_OCTETS) {
					exceed();
					throw tooLarge();
				}
				return Reflect.construct(target, args, newTarget);
			},
		}),
	});
	try {
		return await read(() => exceeded);
	} finally {
		Object.assign(globalThis, { Uint8Array: Octets, DecompressionStream: Inflater });
	}
}
