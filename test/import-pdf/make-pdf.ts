/** Objects of a PDF by hand: pages of text, each piece at its place from the lower left corner (PDF 32000-1, 7). */
export function makePdf(
	pages: readonly (readonly { readonly text: string; readonly x: number; readonly y: number }[])[],
	encrypted = false,
): Uint8Array {
	const objects: string[] = [];
	const add = (body: string) => objects.push(body);
	add('<< /Type /Catalog /Pages 2 0 R >>');
	add(
		`<< /Type /Pages /Kids [${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
	);
	add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
	for (const [index, texts] of pages.entries()) {
		const stream = texts.map(({ text, x, y }) => `BT /F1 10 Tf ${x} ${y} Td (${text}) Tj ET`).join('\n');
		add(
			`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
		);
		add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
	}
	const hash = '0'.repeat(64);
	// No password opens it: what it says of its passwords is of none.
	const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${hash}> /U <${hash}> >> /ID [<00> <00>]`;
	let file = '%PDF-1.4\n';
	const offsets = objects.map((body, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${body}\nendobj\n`;
		return offset;
	});
	const start = file.length;
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
	for (const offset of offsets) file += `${String(offset).padStart(10, '0')} 00000 n \n`;
	file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${encrypted ? lock : ''} >>\n`;
	file += `startxref\n${start}\n%%EOF\n`;
	return new TextEncoder().encode(file);
}
