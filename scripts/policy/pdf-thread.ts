import { parentPort } from 'node:worker_threads';
import { ImportError } from '../../src/import/import-error.ts';
import { type PdfParser, parsePdf } from '../../src/import-pdf/index.ts';
import type { PdfAnswer } from './read-pdf-apart.ts';

// Reads one PDF in a thread of its own, which can be ended in the middle of it.
parentPort?.once(
	'message',
	async ({ bytes, from }: { bytes: Uint8Array; from: Parameters<PdfParser>[1] }) => {
		const answer: PdfAnswer = await parsePdf(bytes, from).then(
			(policy) => ({ policy }),
			(error: unknown) => {
				if (!(error instanceof ImportError)) throw error;
				return { code: error.code, substitutions: error.substitutions };
			},
		);
		parentPort?.postMessage(answer);
	},
);
