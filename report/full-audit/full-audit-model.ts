import { type ReadonlySignal, signal } from '@preact/signals';
import type { FullAudit } from '../../src/core/audit/full-audit.ts';
import type { Client } from '../../src/messaging/intents.ts';
import type { ReportBackend } from '../backend.ts';
import { type FailedScreen, failedScreen } from '../failed-screen.ts';
import type { SigningClient } from '../signing.ts';
import type { FullAuditTarget } from '../target.ts';
import { loadFullAudit } from './load-full-audit.ts';

/** The browser and the worker, as the page of a whole audit needs them. */
export interface FullAuditBackend
	extends Pick<ReportBackend, 'save' | 'print' | 'changeLanguage' | 'onlyNow'> {
	readonly client: Pick<Client, 'audit.get' | 'audit.list' | 'audit.keep' | 'audit.mark'> & SigningClient;
}

export type FullAuditScreen =
	| { readonly state: 'loading' }
	| { readonly state: 'ready'; readonly audit: FullAudit }
	/** None of its reports exists. */
	| { readonly state: 'gone' }
	| FailedScreen;

export interface FullAuditModel {
	readonly screen: ReadonlySignal<FullAuditScreen>;
	retry(): Promise<void>;
	/** Reads the audit anew, and shows it once it is read. */
	refresh(): Promise<void>;
	readonly backend: FullAuditBackend;
}

/** The state of a full audit's own page. Starts at once. */
export function createFullAuditModel(backend: FullAuditBackend, { id }: FullAuditTarget): FullAuditModel {
	const screen = signal<FullAuditScreen>({ state: 'loading' });

	async function load(): Promise<FullAuditScreen> {
		const { judged } = await loadFullAudit(backend.client, id);
		return judged === null ? { state: 'gone' } : { state: 'ready', audit: judged };
	}

	async function refresh() {
		screen.value = await load().catch(failedScreen);
	}

	async function show() {
		screen.value = { state: 'loading' };
		await refresh();
	}

	void show();
	return { screen, retry: show, refresh, backend };
}
