import type { Worker } from 'node:worker_threads';
import { ImportError, type ImportErrorCode } from '../../src/import/import-error.ts';
import type { ParsedPolicy } from '../../src/import/index.ts';
import type { PdfParser } from '../../src/import-pdf/index.ts';

/** The outcome of reading a PDF, as the thread sends it. */
export type PdfAnswer =
	| { readonly policy: ParsedPolicy }
	| { readonly code: ImportErrorCode; readonly substitutions: readonly string[] };

/** Starts a thread that runs `pdf-thread.ts`. */
export type StartPdfThread = () => Promise<Worker>;

/** Ms. pdf.js itself can take any time, and looks at no clock. */
const READ_TIMEOUT_MS = 18_000;

/** Reads PDFs in a thread each, which is ended when it takes too long or too much memory. */
export function readPdfApart(start: StartPdfThread): PdfParser {
	return async (bytes, from) => {
		const thread = await start();
		let timer: NodeJS.Timeout | undefined;
		try {
			return await new Promise<ParsedPolicy>((resolve, reject) => {
				const tooComplex = () => reject(new ImportError('too-complex'));
				timer = setTimeout(tooComplex, READ_TIMEOUT_MS);
				thread.once('error', (error) =>
					'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooComplex() : reject(error),
				);
				thread.once('message', (answer: PdfAnswer) => {
					if ('policy' in answer) resolve(answer.policy);
					else reject(new ImportError(answer.code, answer.substitutions));
				});
				thread.postMessage({ bytes, from });
			});
		} finally {
			clearTimeout(timer);
			await thread.terminate();
		}
	};
}
