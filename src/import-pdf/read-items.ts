import { ImportError } from '../import/import-error.ts';
import { MAX_ITEMS, type TextItem } from '../import/pdf/index.ts';
import { withBoundedBuffers } from './bounded-buffers.ts';

/** The part of pdf.js that is used; see its `getDocument`. */
type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfDocument = Awaited<ReturnType<PdfJs['getDocument']>['promise']>;
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;
type TextContent = Awaited<ReturnType<PdfPage['getTextContent']>>;

/** More pages than this are not read. */
export const MAX_PAGES = 1000;
/** Further pieces of text on one page are not read: a dense page has some thousands. */
const MAX_PAGE_ITEMS = 40_000;
/** Ms. Pages that are not read by then are left out. */
const READ_TIMEOUT_MS = 12_000;

/** The parts of a PDF that are read. */
export interface PdfText {
	readonly title: string | null;
	readonly language: string | null;
	readonly items: readonly TextItem[];
	/** Pages that hold more than is read. */
	readonly cutPages: readonly number[];
	/** The first page that is not read; null when all are. */
	readonly firstUnread: number | null;
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
async function itemsOf(page: PdfPage, number: number, until: number) {
	const view = matrixOf(page.getViewport({ scale: 1 }).transform);
	const upright: TextItem[] = [];
	let count = 0;
	// Marked content separates cells that are too close for a visible gap.
	const reader: ReadableStreamDefaultReader<TextContent> = page
		.streamTextContent({ includeMarkedContent: true })
		.getReader();
	for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
		for (const item of chunk.value.items) {
			if (!('str' in item) || item.str === '') continue;
			const [a, b, c, d, x, y] = times(view, matrixOf(item.transform));
			if (Math.abs(b) > Math.abs(a) * 0.1 || a < 0) continue;
			const fontSize = Math.hypot(c, d);
			upright.push({ text: item.str, x, y, width: item.width, height: item.height, page: number, fontSize });
		}
		count += chunk.value.items.length;
		if (count <= MAX_PAGE_ITEMS && performance.now() < until) continue;
		await reader.cancel(new Error('More than is read.'));
		return { items: upright, isCut: true };
	}
	return { items: upright, isCut: false };
}

/** Reads the pages one after the other, until there are enough or the time is over. */
async function readPages(pdf: PdfDocument, until: number, hasExceeded: () => boolean) {
	const items: TextItem[] = [];
	const cutPages: number[] = [];
	const pages = Math.min(pdf.numPages, MAX_PAGES);
	let number = 1;
	for (; number <= pages && items.length <= MAX_ITEMS && performance.now() < until; number++) {
		const page = await pdf.getPage(number);
		const read = await itemsOf(page, number, until).catch((error: unknown) => {
			// What unfolds to too much is left out, and the other pages are read.
			if (hasExceeded()) return { items: [], isCut: true };
			throw error;
		});
		for (const item of read.items) items.push(item);
		if (read.isCut) cutPages.push(number);
		page.cleanup();
	}
	return { items, cutPages, firstUnread: number <= pdf.numPages ? number : null };
}

async function readAll(pdf: PdfDocument, until: number, hasExceeded: () => boolean): Promise<PdfText> {
	const { items, cutPages, firstUnread } = await readPages(pdf, until, hasExceeded);
	// Broken metadata costs no more than the title.
	const info: Record<string, unknown> = await pdf.getMetadata().then(
		(metadata) => ({ ...metadata.info }),
		() => ({}),
	);
	const word = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null);
	return { title: word(info['Title']), language: word(info['Language']), items, cutPages, firstUnread };
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
 * loaded. Takes a copy of the bytes: pdf.js keeps what it is given. Ends after `READ_TIMEOUT_MS`, except within pdf.js:
 * the caller ends the thread.
 * @throws {ImportError} `pdf-encrypted`, `pdf-broken`, `too-complex` for one that unfolds to too much, or `pdf-without-text` for one that holds only pictures
 */
export async function readPdfText(bytes: Uint8Array): Promise<PdfText> {
	if (!isWhole(bytes)) throw new ImportError('pdf-broken');
	return withBoundedBuffers((hasExceeded) => readWhole(bytes, hasExceeded));
}

async function readWhole(bytes: Uint8Array, hasExceeded: () => boolean): Promise<PdfText> {
	const until = performance.now() + READ_TIMEOUT_MS;
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
		const text = await readAll(await task.promise, until, hasExceeded);
		if (text.items.some((item) => item.text.trim() !== '')) return text;
		const isCut = hasExceeded() || text.cutPages.length > 0 || text.firstUnread !== null;
		throw new ImportError(isCut ? 'too-complex' : 'pdf-without-text');
	} catch (error) {
		throw hasExceeded() ? new ImportError('too-complex') : importErrorOf(error);
	} finally {
		await task.destroy();
	}
}
