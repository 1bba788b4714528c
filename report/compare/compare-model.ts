import { type ReadonlySignal, signal } from '@preact/signals';
import { IntentError } from '../../src/messaging/intent-error.ts';
import type { CompareTarget } from '../target.ts';
import type { CompareBackend } from './backend.ts';
import { type Compared, comparisonOf } from './comparison.ts';

export type CompareScreen =
	| { readonly state: 'loading' }
	/** `missing`: how many of those asked for are no longer there. */
	| { readonly state: 'ready'; readonly compared: Compared; readonly missing: number }
	/** Fewer than two are there. */
	| { readonly state: 'gone' }
	/** `detail` is a message key and its substitutions, empty when the worker gave none. */
	| { readonly state: 'error'; readonly message: string; readonly detail: readonly string[] };

export interface CompareModel {
	readonly screen: ReadonlySignal<CompareScreen>;
	retry(): Promise<void>;
	readonly backend: CompareBackend;
}

/** The state of a comparison's page. Starts at once. */
export function createCompareModel(backend: CompareBackend, { ids }: CompareTarget): CompareModel {
	const screen = signal<CompareScreen>({ state: 'loading' });

	async function load(): Promise<CompareScreen> {
		const audits = (await Promise.all(ids.map((id) => backend.client['audit.get']({ id })))).filter(
			(audit) => audit !== null,
		);
		if (audits.length < 2) return { state: 'gone' };
		return { state: 'ready', compared: comparisonOf(audits), missing: ids.length - audits.length };
	}

	async function show() {
		screen.value = { state: 'loading' };
		screen.value = await load().catch((error: unknown) => ({
			state: 'error',
			message: error instanceof Error ? error.message : String(error),
			detail: error instanceof IntentError ? error.detail : [],
		}));
	}

	void show();
	return { screen, retry: show, backend };
}
