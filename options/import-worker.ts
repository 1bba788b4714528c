import { correctPage } from '../src/correct/correct-page.ts';
import { readDeclared } from '../src/correct/page/page-reading.ts';
import { parsePolicy } from '../src/import/index.ts';
import { parsePdf } from '../src/import-pdf/index.ts';
import type { ReadSource, ReadStage } from './backend.ts';
import type { CaptureRequest } from './capture/capture-client.ts';
import { readHarFile } from './capture/read-har-file.ts';
import type { WorkerMessage } from './importing/import-client.ts';
import { readSource } from './importing/read-source.ts';
import type { CorrectReply, CorrectRequest } from './make-true/corrector.ts';

// A thread of its own: a slow or hostile source never holds up the page, and the page can end it.
const send = (message: WorkerMessage | CorrectReply) => postMessage(message);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

async function read(source: ReadSource): Promise<void> {
	try {
		const onStage = (stage: ReadStage) => send({ type: 'stage', stage });
		const outcome = await readSource(source, parsePolicy, new Date().toISOString(), onStage, parsePdf);
		send({ type: 'outcome', outcome });
	} catch (error) {
		send({ type: 'crash', message: messageOf(error) });
	}
}

function correct({ request, page, changes }: CorrectRequest): void {
	try {
		send(
			changes === null
				? { request, declared: readDeclared(page).declarations }
				: { request, corrected: correctPage(page, changes) },
		);
	} catch (error) {
		send({ request, error: messageOf(error) });
	}
}

/** A reading that runs out of memory ends the thread with an error, which the page reports. */
const readHar = async ({ har }: CaptureRequest) => postMessage(await readHarFile(har));

addEventListener('message', ({ data }: MessageEvent<ReadSource | CorrectRequest | CaptureRequest>) => {
	if ('request' in data) correct(data);
	else if ('har' in data) void readHar(data).catch(() => postMessage({ failure: 'too-complex' }));
	else void read(data);
});
