const EXTENDED = 'VP8X';
const LOSSY = 'VP8 ';

/**
 * Reads the size that a WebP picture states, pixels.
 * @param {Buffer} bytes @throws for anything else, and for lossless pictures
 */
export function webpSize(bytes) {
	const kind = bytes.toString('latin1', 12, 16);
	if (kind === EXTENDED) return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
	if (kind === LOSSY)
		return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
	throw new Error('This is no lossy WebP picture.');
}
