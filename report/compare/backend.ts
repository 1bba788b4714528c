import type { ReportBackend } from '../backend.ts';

/** What the page of a comparison asks of the browser and of the worker. */
export type CompareBackend = Pick<ReportBackend, 'get' | 'save' | 'print'>;
