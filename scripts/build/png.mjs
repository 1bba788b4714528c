import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGBA = 6;

/**
 * Encodes a square picture as PNG. Rows are not filtered, which makes flat drawings a third smaller than those of a
 * browser, which filters as for photographs.
 * @param {number} size width and height in pixels
 * @param {Uint8Array} pixels four bytes each: red, green, blue, opacity
 */
export function png(size, pixels) {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(size, 0);
	header.writeUInt32BE(size, 4);
	header.set([8, RGBA], 8);
	const width = size * 4;
	const rows = Array.from({ length: size }, (_, y) =>
		Buffer.concat([Buffer.of(0), pixels.subarray(y * width, (y + 1) * width)]),
	);
	return Buffer.concat([
		SIGNATURE,
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9, memLevel: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, sum]);
}
