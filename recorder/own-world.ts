// Runs beside the page, in the extension's own world.
import { sendToWorker } from '../src/adapters/recorder/send-to-worker.ts';
import { startOwnWitness } from './own-witness.ts';

startOwnWitness(sendToWorker);
