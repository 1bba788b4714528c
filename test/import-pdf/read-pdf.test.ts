import { describe, expect, it } from 'vitest';
import { ImportError } from '../../src/import/index.ts';
import { parsePdf } from '../../src/import-pdf/index.ts';
import { makePdf } from './make-pdf.ts';

const FROM = { name: 'policy.pdf', url: null };
const row = (y: number, ...texts: readonly string[]) =>
	texts.map((text, i) => ({ text, x: 50 + i * 150, y }));
const POLICY = [
	[...row(700, 'Cookie', 'Purpose', 'Duration'), ...row(680, '_ga', 'Counts visitors', '13 months')],
	row(780, 'sessionid', 'Keeps you signed in', 'Session'),
];

const refusal = (bytes: Uint8Array) =>
	parsePdf(bytes, FROM).then(
		() => null,
		(error: unknown) => (error instanceof ImportError ? error.code : error),
	);

describe('reading a PDF', () => {
	it('reads the table of all its pages, each row with its page', async () => {
		const { declarations, source } = await parsePdf(makePdf(POLICY), FROM);
		expect(source).toEqual({ kind: 'pdf', ...FROM });
		expect(declarations).toMatchObject([
			{ names: ['_ga'], purpose: 'Counts visitors', line: null, page: 1, lifetime: { text: '13 months' } },
			{ names: ['sessionid'], line: null, page: 2, lifetime: { kind: 'session' } },
		]);
	});

	it('leaves the bytes as they are', async () => {
		const bytes = makePdf(POLICY);
		await parsePdf(bytes, FROM);
		expect(bytes).toEqual(makePdf(POLICY));
	});

	it('refuses a locked file', async () => {
		expect(await refusal(makePdf(POLICY, true))).toBe('pdf-encrypted');
	});

	it('refuses a file that is cut off anywhere', async () => {
		const whole = makePdf(POLICY);
		for (const share of [0.1, 0.5, 0.9]) {
			expect(await refusal(whole.subarray(0, whole.length * share))).toBe('pdf-broken');
		}
	});

	it('refuses a file that is damaged inside', async () => {
		const text = new TextDecoder().decode(makePdf(POLICY));
		const broken = text.replaceAll('/Type /Page', '/Type /Cage').replaceAll('obj', 'xxx');
		expect(await refusal(new TextEncoder().encode(broken))).toBe('pdf-broken');
	});

	it('refuses a file without text', async () => {
		expect(await refusal(makePdf([[], []]))).toBe('pdf-without-text');
	});
});
