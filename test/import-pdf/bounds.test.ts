import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parsePdf } from '../../src/import-pdf/index.ts';

const FROM = { name: 'policy.pdf', url: null };
const TEXT = 'BT /F1 10 Tf 50 700 Td (We use the cookie named _ga for 2 years.) Tj ET';

/** A PDF of pages with such contents, each deflated as often as said. */
function pdfOf(pages: readonly { content: string | Buffer; times?: number }[]): Uint8Array {
	const streams = pages.map(({ content, times = 1 }) => {
		let data = Buffer.from(content);
		for (let i = 0; i < times; i++) data = deflateSync(data, { level: 9 });
		const head = `<</Filter[${'/FlateDecode'.repeat(times)}]/Length ${data.length}>>stream\n`;
		return Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream')]);
	});
	const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
	const objects = [
		'<</Type/Catalog/Pages 2 0 R>>',
		`<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
		'<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
		...streams.flatMap((stream, i) => [
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + 2 * i} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
			stream,
		]),
	];
	const parts = [Buffer.from('%PDF-1.7\n')];
	const offsets: number[] = [];
	for (const [index, object] of objects.entries()) {
		offsets.push(Buffer.concat(parts).length);
		parts.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'));
	}
	const start = Buffer.concat(parts).length;
	const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	parts.push(
		Buffer.from(
			`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`,
		),
	);
	return new Uint8Array(Buffer.concat(parts));
}

const bomb = { content: Buffer.alloc(40_000_000, ' '), times: 2 };

describe('a PDF that holds too much', () => {
	it('leaves out what is too much on a page, and says on which', async () => {
		const pieces = Array.from({ length: 60_000 }, (_, i) => `1 0 0 1 ${i % 600} 700 Tm (a) Tj`).join('\n');
		const { issues } = await parsePdf(
			pdfOf([{ content: TEXT }, { content: `BT /F1 10 Tf\n${pieces}\nET` }]),
			FROM,
		);
		expect(issues).toContainEqual({ line: null, page: 2, text: '', reason: 'page-cut-short' });
	}, 60_000);

	it('reads the other pages where one unfolds to too much', async () => {
		const { declarations, issues } = await parsePdf(pdfOf([bomb, { content: TEXT }]), FROM);
		expect(declarations).toMatchObject([{ names: ['_ga'], page: 2 }]);
		expect(issues).toContainEqual({ line: null, page: 1, text: '', reason: 'page-cut-short' });
	}, 60_000);

	it('refuses what unfolds to gigabytes, at once', async () => {
		await expect(parsePdf(pdfOf([bomb]), FROM)).rejects.toMatchObject({ code: 'too-complex' });
	}, 60_000);

	it('gives the thread back its buffers', async () => {
		const { Uint8Array: octets, DecompressionStream: inflater } = globalThis;
		await parsePdf(pdfOf([{ content: TEXT }]), FROM);
		expect(globalThis.Uint8Array).toBe(octets);
		expect(globalThis.DecompressionStream).toBe(inflater);
	});
});
