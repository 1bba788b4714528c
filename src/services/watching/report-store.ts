import * as v from 'valibot';
import { isSameReport } from '../../core/report/same-report.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import type { Trouble } from '../../messaging/intents/inspection.ts';
import type { KeyValueStore } from '../../ports/storage.ts';
import { REPORT_PREFIX } from '../../state/report-key.ts';
import { parseReportText, textOfReport } from '../../state/report-text.ts';
import { StoredReportSchema } from '../../state/stored-kinds.ts';
import { failureReason } from '../journal/journal-guard.ts';
import { createCached } from '../lib/cached.ts';

/** A report as it was made, and whether it is stored. */
export interface MadeReport {
	readonly report: SiteReport;
	/** False when it could not be written: the caller has it, pages that watch storage do not. */
	readonly isStored: boolean;
}

/** Stores the last report of each open portal in session storage, by its key (see `reportKey`). */
export interface ReportStore {
	/** Returns the revision of a portal's next report, above all earlier ones, also across restarts. `now` in ms. */
	nextRevision(key: string, now: number): Promise<number>;
	/** Stores a portal's next report. One that says the same as the last report gets its revision, and is not written. */
	put(key: string, report: SiteReport): Promise<MadeReport>;
	/** Returns the keys of all stored reports. */
	keys(): Promise<readonly string[]>;
	drop(keys: readonly string[]): Promise<void>;
	/** Returns why the last report could not be stored; empty where it was. */
	trouble(): readonly Trouble[];
}

export function createReportStore(deps: {
	session: KeyValueStore;
	onError: (error: unknown) => void;
}): ReportStore {
	const { session, onError } = deps;
	let trouble: readonly Trouble[] = [];

	const stored = createCached(async () => {
		const reports = new Map<string, SiteReport>();
		for (const [key, value] of await session.entries(REPORT_PREFIX)) {
			const parsed = v.safeParse(StoredReportSchema, parseReportText(value));
			if (parsed.success) reports.set(key, parsed.output);
			else await session.remove([key]);
		}
		return reports;
	});

	async function write(key: string, report: SiteReport): Promise<void> {
		const text = textOfReport(report);
		try {
			await session.set({ [key]: text });
		} catch (error) {
			// Session storage is full (10 MB): other portals' reports can be made from the jar again.
			onError(error);
			await drop((await keys()).filter((other) => other !== key));
			await session.set({ [key]: text });
		}
	}

	async function keys(): Promise<readonly string[]> {
		return [...(await stored.get()).keys()];
	}

	async function drop(dropped: readonly string[]): Promise<void> {
		const reports = await stored.get();
		for (const key of dropped) reports.delete(key);
		await session.remove(dropped);
	}

	return {
		keys,
		drop,
		trouble: () => trouble,
		async nextRevision(key, now) {
			const last = (await stored.get()).get(key);
			// The clock makes it rise above reports that were dropped meanwhile.
			return Math.max((last?.revision ?? 0) + 1, now);
		},
		async put(key, report) {
			const reports = await stored.get();
			const last = reports.get(key);
			if (last && isSameReport(last, report)) {
				return { report: { ...report, revision: last.revision }, isStored: true };
			}
			// In the same turn as the write, so that a drop meanwhile removes both or neither.
			reports.set(key, report);
			try {
				await write(key, report);
				trouble = [];
				return { report, isStored: true };
			} catch (error) {
				onError(error);
				if (reports.get(key) === report) {
					if (last) reports.set(key, last);
					else reports.delete(key);
				}
				trouble = [{ area: 'reports', reason: failureReason(error) }];
				return { report, isStored: false };
			}
		},
	};
}
