import { ImportError } from '../import/import-error.ts';
import { MAX_ITEMS, type TextItem } from '../import/pdf/index.ts';

/** The part of pdf.js that is used; see its `getDocument`. */
type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

/** More pages than this are not read. */
export const MAX_PAGES = 1000;

/** The parts of a PDF that are read. */
export interface PdfText {
	readonly title: string | null;
	readonly language: string | null;
	readonly items: readonly TextItem[];
	/** True where it holds more than is read. */
	readonly cut: boolean;
}

/**
 * pdf.js, in the thread that asks. The legacy build: the other one needs browsers newer than ours, and does not
 * run in Node 20. Its second half is loaded beside it, so that it starts no thread and asks for no file.
 */
async function loadPdfJs(): Promise<PdfJs> {
	const [pdf, worker] = await Promise.all([
		import('pdfjs-dist/legacy/build/pdf.mjs'),
		import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
	]);
	Object.assign(globalThis, { pdfjsWorker: worker });
	return pdf;
}

/** pdf.js names its errors; anything else that it throws is a broken file too. */
function importErrorOf(error: unknown): ImportError {
	if (error instanceof ImportError) return error;
	const name = error instanceof Error ? error.name : '';
	return new ImportError(name === 'PasswordException' ? 'pdf-encrypted' : 'pdf-broken');
}

type Matrix = readonly [number, number, number, number, number, number];

function matrixOf(numbers: readonly unknown[]): Matrix {
	const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers.map(Number);
	return [a, b, c, d, e, f];
}

/** First `inner`, then `outer` (PDF 32000-1, 8.3.4). */
function times(outer: Matrix, inner: Matrix): Matrix {
	const [a, b, c, d, e, f] = outer;
	const [g, h, i, j, k, l] = inner;
	return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** A page's pieces of text, upright ones only: a watermark across the page is no part of it. */
async function itemsOf(page: PdfPage, number: number): Promise<TextItem[]> {
	// Marked content separates cells that are too close for a visible gap.
	const { items } = await page.getTextContent({ includeMarkedContent: true });
	const view = matrixOf(page.getViewport({ scale: 1 }).transform);
	const upright: TextItem[] = [];
	for (const item of items) {
		if (!('str' in item) || item.str === '') continue;
		const [a, b, c, d, x, y] = times(view, matrixOf(item.transform));
		if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) continue;
		const fontSize = Math.hypot(c, d);
		upright.push({ text: item.str, x, y, width: item.width, height: item.height, page: number, fontSize });
	}
	return upright;
}

async function readAll(pdf: PdfDocument): Promise<PdfText> {
	const items: TextItem[] = [];
	const pages = Math.min(pdf.numPages, MAX_PAGES);
	let cut = pdf.numPages > pages;
	for (let number = 1; number <= pages; number++) {
		const page = await pdf.getPage(number);
		for (const item of await itemsOf(page, number)) items.push(item);
		page.cleanup();
		if (items.length > MAX_ITEMS) {
			cut = true;
			break;
		}
	}
	// Broken metadata costs no more than the title.
	const info: Record<string, unknown> = await pdf.getMetadata().then(
		(metadata) => ({ ...metadata.info }),
		() => ({}),
	);
	const word = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
	return { title: word(info['Title']), language: word(info['Language']), items, cut };
}

/** Last bytes of a file that are searched for its end mark (PDF 32000-1, 7.5.5, is stricter; readers are not). */
const TAIL = 4096;

/** Whether the end of a file is there. What was cut off could be read in part, and would pass for the whole. */
function isWhole(bytes: Uint8Array): boolean {
	let end = bytes.length;
	while (end > 0 && (bytes[end - 1] ?? 0) <= 0x20) end -= 1;
	return String.fromCharCode(...bytes.subarray(Math.max(0, end - TAIL), end)).includes('%%EOF');
}

/**
 * Reads the pieces of text of a PDF, with where they stand. Nothing in it runs or is fetched, and no font is
 * loaded. Takes a copy of the bytes: pdf.js keeps what it is given.
 * @throws {ImportError} `pdf-encrypted`, `pdf-broken`, or `pdf-without-text` for one that holds only pictures
 */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
	if (!isWhole(bytes)) throw new ImportError('pdf-broken');
	const { getDocument, VerbosityLevel } = await loadPdfJs();
	const task = getDocument({
		data: new Uint8Array(bytes),
		verbosity: VerbosityLevel.ERRORS,
		isEvalSupported: false,
		disableFontFace: true,
		useSystemFonts: false,
		useWorkerFetch: false,
		useWasm: false,
		isOffscreenCanvasSupported: false,
		isImageDecoderSupported: false,
		enableXfa: false,
		disableRange: true,
		disableStream: true,
		disableAutoFetch: true,
	});
	try {
		const text = await readAll(await task.promise);
		if (text.items.every((item) => item.text.trim() === '')) throw new ImportError('pdf-without-text');
		return text;
	} catch (error) {
		throw importErrorOf(error);
	} finally {
		await task.destroy();
	}
}
