import type { Client } from '../../src/messaging/intents.ts';
import type { ReportBackend } from '../backend.ts';

/** The browser and the worker, as the comparison page needs them. */
export interface CompareBackend extends Pick<ReportBackend, 'save' | 'print'> {
	readonly client: Pick<Client, 'audit.get'>;
}
