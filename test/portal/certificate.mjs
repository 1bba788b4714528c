import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/**
 * @typedef {object} Certificate
 * @property {string} key Private key, PEM.
 * @property {string} cert Self-signed certificate, PEM.
 * @property {string} fingerprint SHA-256 of the certificate, `AB:CD:…` (Firefox's override file).
 * @property {string} spkiHash SHA-256 of the public key, base64 (Chromium's `--ignore-certificate-errors-spki-list`).
 */

const DAY = 86_400_000;

/** Encodes a value in DER (X.690): tag, length, content. @param {number} tag @param {...Uint8Array} parts */
function der(tag, ...parts) {
	const body = Buffer.concat(parts);
	if (body.length < 128) return Buffer.concat([Buffer.from([tag, body.length]), body]);
	// DER requires the shortest form.
	const digits = body.length.toString(16);
	const size = Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
	return Buffer.concat([Buffer.from([tag, 0x80 | size.length]), size, body]);
}

/** @param {...Uint8Array} parts */
const sequence = (...parts) => der(0x30, ...parts);
/** @param {string} hex Object identifier, already encoded. */
const oid = (hex) => der(0x06, Buffer.from(hex, 'hex'));
/** @param {Date} date */
const utcTime = (date) =>
	der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replaceAll(/[-:T]/g, '')}Z`));

const ECDSA_WITH_SHA256 = sequence(oid('2a8648ce3d040302'));
const COMMON_NAME = '550403';
const SUBJECT_ALT_NAME = '551d11';

/**
 * Makes a self-signed certificate (RFC 5280, P-256) for DNS names, which may start with `*.`, valid from yesterday
 * for 90 days.
 * @param {readonly string[]} names
 * @returns {Certificate}
 */
export function makeCertificate(names) {
	const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const spki = publicKey.export({ type: 'spki', format: 'der' });
	const subject = sequence(der(0x31, sequence(oid(COMMON_NAME), der(0x0c, Buffer.from('Demo portal')))));
	const altNames = sequence(...names.map((name) => der(0x82, Buffer.from(name, 'ascii'))));
	const serial = randomBytes(16);
	serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40;
	const now = Date.now();
	const toBeSigned = sequence(
		der(0xa0, der(0x02, Buffer.from([2]))),
		der(0x02, serial),
		ECDSA_WITH_SHA256,
		subject,
		sequence(utcTime(new Date(now - DAY)), utcTime(new Date(now + 90 * DAY))),
		subject,
		spki,
		der(0xa3, sequence(sequence(oid(SUBJECT_ALT_NAME), der(0x04, altNames)))),
	);
	const signature = sign('sha256', toBeSigned, privateKey);
	const whole = sequence(toBeSigned, ECDSA_WITH_SHA256, der(0x03, Buffer.from([0]), signature));
	const digest = createHash('sha256').update(whole).digest('hex').toUpperCase();
	const lines = whole.toString('base64').match(/.{1,64}/g) ?? [];
	return {
		key: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
		cert: `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`,
		fingerprint: (digest.match(/../g) ?? []).join(':'),
		spkiHash: createHash('sha256').update(spki).digest('base64'),
	};
}
