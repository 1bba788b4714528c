import { RECORDING_KEY, type RecordingEnd } from '../../core/recording/recording.ts';
import type { Alarms, AnswerWatch, Clock, KeyValueStore, OwnPages, PageWitness } from '../../ports.ts';
import type { RecordingSign } from '../../recording-ports.ts';
import { recordingMemoryKind } from '../../state/recording-kinds.ts';
import { withTimeout } from '../lib/with-timeout.ts';
import { RECORDING_ALARM } from './recording-alarm.ts';
import type { MakeRecordingAudit } from './recording-audit.ts';
import { logKeys } from './recording-log.ts';
import type { RecordingRun } from './recording-run.ts';
import type { Vault } from './vault.ts';

/** Ms for which what is on its way is still waited for: Firefox tells of a cookie before the answer that set it. */
const GRACE = 200;

/** Ends recordings: as often as it takes, each time from where the last attempt was stopped. */
export interface RecordingEnding {
	/** Gives the audit's id; null where none could be kept. */
	end(run: RecordingRun, why: RecordingEnd): Promise<string | null>;
	/** Gives back what was set aside, and leaves the browser as it was; null: a recording that cannot be read. */
	close(run: RecordingRun | null): Promise<void>;
}

export function createRecordingEnding(deps: {
	session: KeyValueStore;
	alarms: Alarms;
	clock: Clock;
	answers: AnswerWatch;
	witness: PageWitness;
	sign: RecordingSign;
	ownPages: Pick<OwnPages, 'openReport'>;
	vault: Vault;
	makeAudit: MakeRecordingAudit;
	/** Called when nothing is recorded any more; with the tab that was. */
	onClosed: (tabId: number | null) => void;
	onError: (error: unknown) => void;
}): RecordingEnding {
	const { session, alarms, clock, answers, witness, sign, vault, makeAudit, onError } = deps;

	/** Each attempt by itself: nothing keeps the rest from being done. */
	async function close(run: RecordingRun | null): Promise<void> {
		const tabId = run?.state.tabId ?? null;
		const attempts = [
			() => vault.restore(),
			() => witness.stop(),
			() => alarms.clear(RECORDING_ALARM),
			async () => void (tabId !== null && (await sign.show(tabId, false))),
		];
		for (const attempt of attempts) await withTimeout(clock, attempt()).catch(onError);
		answers.watch(false);
		// In one step: what would be left of its log is never found again.
		const told = await logKeys(session, run?.state.id ?? null);
		await session.remove([RECORDING_KEY, recordingMemoryKind.prefix, ...told]);
		deps.onClosed(tabId);
	}

	/** The audit that is kept; null where it cannot be. */
	async function keep(run: RecordingRun): Promise<string | null> {
		if (run.memory.isKept) return run.memory.audit;
		try {
			const audit = await makeAudit(run);
			await run.update({}, { isKept: true });
			return audit;
		} catch (error) {
			// What was set aside comes back whatever becomes of the audit.
			onError(error);
			return null;
		}
	}

	return {
		close,
		async end(run, why) {
			if (run.state.stage === 'recording') {
				await new Promise<void>((resolve) => void clock.after(GRACE, resolve));
				await run.log.flush();
				await run.update({ stage: 'ending' }, { ended: { at: clock.now(), end: why } });
			}
			const audit = await keep(run);
			await close(run);
			// Last, and at most once: a worker that is stopped before has kept it, and it is listed.
			if (audit !== null && run.state.plan === null) await deps.ownPages.openReport(audit).catch(onError);
			return audit;
		},
	};
}
