import type { ReadOutcome, ReadStage } from '../backend.ts';

/** A message from the import worker to the page. The page sends it one `ReadSource`. */
export type WorkerMessage =
	| { readonly told: 'stage'; readonly stage: ReadStage }
	| { readonly told: 'outcome'; readonly outcome: ReadOutcome }
	| { readonly told: 'crash'; readonly message: string };
