import type { RecordingEnd } from '../../core/recording/recording.ts';
import { RECORDING_KEY } from '../../core/recording/recording-state.ts';
import type { AnswerWatch } from '../../ports/answers.ts';
import type { PageWitness } from '../../ports/page-witness.ts';
import type { RecordingSign, TabControl } from '../../ports/recording.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import type { OwnPages, TabWatch } from '../../ports/tabs.ts';
import type { Alarms, Clock } from '../../ports/time.ts';
import { recordingMemoryKind } from '../../state/recording-kinds.ts';
import { withTimeout } from '../lib/with-timeout.ts';
import type { Vault } from '../vault/vault.ts';
import { RECORDING_ALARM } from './recording-alarm.ts';
import type { MakeRecordingAudit } from './recording-audit.ts';
import { logKeys } from './recording-log.ts';
import type { RecordingRun } from './recording-run.ts';

/** Ms to wait for late events: Firefox reports a cookie before the response that set it. */
const LATE_EVENTS_MS = 200;

/** Ends recordings. Each call continues where an earlier one was interrupted. */
export interface RecordingEnding {
	/** Makes the audit and closes the recording; returns the audit's id, null where it could not be stored. */
	end(run: RecordingRun, why: RecordingEnd): Promise<string | null>;
	/** Restores what was set aside, and removes all traces of the recording; null: one that cannot be read. */
	close(run: RecordingRun | null): Promise<void>;
}

export function createRecordingEnding(deps: {
	session: KeyValueStore;
	alarms: Alarms;
	clock: Clock;
	answers: AnswerWatch;
	tabWatch: TabWatch;
	witness: PageWitness;
	sign: RecordingSign;
	tabControl: Pick<TabControl, 'close'>;
	ownPages: Pick<OwnPages, 'openReport' | 'showGuide'>;
	vault: Vault;
	makeAudit: MakeRecordingAudit;
	/** Called after the recording is closed, with its tab. */
	onClosed: (tabId: number | null) => void;
	onError: (error: unknown) => void;
}): RecordingEnding {
	const { session, alarms, clock, answers, tabWatch, witness, sign, tabControl, vault, makeAudit, onError } =
		deps;

	/** Tries each step whatever happens to the others. */
	async function close(run: RecordingRun | null): Promise<void> {
		const tabId = run?.state.tabId ?? null;
		const isOwnWindow = run?.state.automatic !== undefined && run.state.way === 'private-window';
		const steps = [
			() => vault.restore(),
			() => witness.stop(),
			() => alarms.clear(RECORDING_ALARM),
			async () => void (tabId !== null && (await sign.show(tabId, false))),
			// Nobody looks at it.
			async () => void (tabId !== null && isOwnWindow && (await tabControl.close(tabId))),
		];
		for (const step of steps) await withTimeout(clock, step()).catch(onError);
		answers.watch(false);
		tabWatch.watch(false);
		// In one write: a remaining log would never be removed.
		const keys = await logKeys(session, run?.state.id ?? null);
		await session.remove([RECORDING_KEY, recordingMemoryKind.prefix, ...keys]);
		deps.onClosed(tabId);
	}

	/** Makes the audit, unless it is stored already; null where it cannot be made. */
	async function saveAudit(run: RecordingRun): Promise<string | null> {
		if (run.memory.isKept) return run.memory.audit;
		try {
			const audit = await makeAudit(run);
			await run.update({}, { isKept: true });
			return audit;
		} catch (error) {
			// What was set aside is restored whatever happens to the audit.
			onError(error);
			return null;
		}
	}

	return {
		close,
		async end(run, why) {
			if (run.state.stage === 'recording') {
				await new Promise<void>((resolve) => void clock.after(LATE_EVENTS_MS, resolve));
				await run.flush();
				await run.checkAnswers();
				await run.update(
					{ stage: 'ending' },
					{ ended: { at: Math.max(clock.now(), run.state.startedAt), end: why } },
				);
			}
			const audit = await saveAudit(run);
			await close(run);
			// Last, and at most once: if the worker stops before, the audit is stored and listed.
			const { plan } = run.state;
			if (plan !== null) await deps.ownPages.showGuide(plan.id).catch(onError);
			else if (audit !== null) await deps.ownPages.openReport(audit).catch(onError);
			return audit;
		},
	};
}
