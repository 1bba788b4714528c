import { type ReadonlySignal, signal } from '@preact/signals';
import type { Client } from '../../src/messaging/intents.ts';
import type { ReportBackend } from '../backend.ts';
import { type FailedScreen, failedScreen } from '../failed-screen.ts';
import type { CompareTarget } from '../target.ts';
import { type Compared, comparisonOf } from './comparison.ts';

/** The browser and the worker, as the comparison page needs them. */
export interface CompareBackend extends Pick<ReportBackend, 'save' | 'print'> {
	readonly client: Pick<Client, 'audit.get'>;
}

export type CompareScreen =
	| { readonly state: 'loading' }
	/** `missing`: the number of reports in the address that do not exist any more. */
	| { readonly state: 'ready'; readonly compared: Compared; readonly missing: number }
	/** Fewer than two exist. */
	| { readonly state: 'gone' }
	| FailedScreen;

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
		screen.value = await load().catch(failedScreen);
	}

	void show();
	return { screen, retry: show, backend };
}
