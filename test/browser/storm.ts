import { badgeText } from '../../src/core/report/badge.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { parseReportText } from '../../src/state/report-text.ts';
import { pause, until } from './driver/poll.mjs';
import type { Session, Tab } from './driver/types.mjs';
import { send } from './intents.ts';

/** The size of a storm of cookie changes. */
export interface StormSize {
	/** The number of cookies set, overwritten or deleted. */
	readonly changes: number;
	/** How often the running worker is stopped during the changes. */
	readonly stops: number;
}

/** Runs in the page: changes 90 cookies in turn, five at a time, until all changes are done and `mayEnd` is set. */
function changeCookies(changes: number): void {
	const state = { done: 0, mayEnd: false, ended: false };
	Object.assign(window, { storm: state });
	const change = (i: number) => {
		const age = i % 7 === 3 ? 0 : 86_400;
		document.cookie = `storm_${(i * 31) % 90}=${i}; Path=/; Max-Age=${age}`;
	};
	const changeSome = () => {
		for (let i = 0; i < 5; i++) change(state.done++);
		if (state.done < changes || !state.mayEnd) setTimeout(changeSome, 20);
		else state.ended = true;
	};
	changeSome();
}

/** Names a cookie with its domain and path. */
const nameOf = ({ name, domain, path }: { name: string; domain: string; path: string }) =>
	`${domain.replace(/^\./, '')}${path} ${name}`;

/** Reads a portal's cookies, stored report and badge without waking the worker. */
export async function currentState(session: Session, host: string, tab: number) {
	const jar = (await session.readJar())
		.filter(({ domain, hostOnly }) =>
			hostOnly ? domain === host : `.${host}`.endsWith(domain.startsWith('.') ? domain : `.${domain}`),
		)
		.map(nameOf)
		.sort();
	const entries = Object.entries(await session.storage('session'));
	const key = entries.find(([name]) => name.startsWith('report:') && name.endsWith(`:${host}`));
	const report = (parseReportText(key?.[1]) ?? null) as SiteReport | null;
	const rows = (report?.rows ?? []).map(({ cookie }) => nameOf(cookie)).sort();
	const { text: badge } = await session.badge(tab);
	const agrees = JSON.stringify(jar) === JSON.stringify(rows) && badge === badgeText(report);
	return { jar, rows, badge, agrees, store: report?.store ?? '' };
}

/** Waits, without waking the worker, until report, badge and jar agree, and then until the journal does. */
export async function waitForAgreement(session: Session, host: string, tab: number, timeoutMs: number) {
	const agreed = await until(
		'report, badge and jar to agree',
		async () => {
			const now = await currentState(session, host, tab);
			return now.agrees && now;
		},
		timeoutMs,
	);
	// The journal is written after the report.
	const present = await until('the journal to agree', async () => {
		const journal = await send(session, 'journal.get', { store: agreed.store, host });
		const keys = (journal?.cookies ?? []).filter(({ goneAt }) => goneAt === null).map(({ key }) => key);
		return new Set(keys).size === agreed.jar.length && keys;
	});
	return { ...agreed, present };
}

/** Changes cookies in a page while it stops the running worker; returns the number of changes made. */
export async function storm(session: Session, tab: Tab, { changes, stops }: StormSize): Promise<number> {
	await tab.evaluate(changeCookies, changes);
	/** The shortest time that the page needs, in ms; stops are spread over it unevenly. */
	const length = changes * 4;
	for (let done = 0; done < stops; ) {
		await pause((length / stops) * (0.2 + ((done * 37) % 10) / 10));
		if (!(await session.workerRunning())) continue;
		await session.stopWorker();
		done++;
	}
	return tab.waitFor(
		() => {
			const state = (window as unknown as { storm: { done: number; mayEnd: boolean; ended: boolean } }).storm;
			state.mayEnd = true;
			return state.ended && state.done;
		},
		[],
		60_000,
	);
}

/** Makes pending alarms fire at once, to save the wait. */
export async function fireAlarms(session: Session): Promise<void> {
	await session.inExtension(async () => {
		for (const { name } of await chrome.alarms.getAll()) {
			await chrome.alarms.create(name, { when: Date.now() + 100 });
		}
	});
}

/**
 * Changes some cookies and stops the worker after it has set its alarm and before it has written its report, so that
 * only the alarm can correct the report. Retries when the worker was faster.
 */
export async function stopBeforeWritten(session: Session, host: string, tab: Tab, id: number): Promise<void> {
	const isArmed = () =>
		session.inExtension(async () => {
			const alarms = await chrome.alarms.getAll();
			return alarms.some(({ scheduledTime }) => scheduledTime < Date.now() + 31_000);
		});
	for (let round = 0; round < 8; round++) {
		await tab.evaluate((r) => {
			for (let i = 0; i < 10; i++) document.cookie = `missed_${i}_${r}=1; Path=/; Max-Age=86400`;
		}, round);
		await until('the alarm', isArmed, 2000).catch(() => undefined);
		await session.stopWorker();
		await pause(300);
		if (!(await currentState(session, host, id)).agrees && (await isArmed())) return;
	}
	throw new Error('The worker could not be stopped in time');
}
