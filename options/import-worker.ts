import { parsePolicy } from '../src/import/index.ts';
import { parsePdf } from '../src/import-pdf/index.ts';
import type { ReadSource, ReadStage } from './backend.ts';
import type { WorkerMessage } from './importing/import-client.ts';
import { readSource } from './importing/read-source.ts';

// A thread of its own: a slow or hostile source never holds up the page, and the page can end it.
const send = (message: WorkerMessage) => postMessage(message);

addEventListener('message', async ({ data }: MessageEvent<ReadSource>) => {
	try {
		const onStage = (stage: ReadStage) => send({ type: 'stage', stage });
		const outcome = await readSource(data, parsePolicy, new Date().toISOString(), onStage, parsePdf);
		send({ type: 'outcome', outcome });
	} catch (error) {
		send({ type: 'crash', message: error instanceof Error ? error.message : String(error) });
	}
});
