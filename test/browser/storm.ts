import { badgeText } from '../../src/core/report/badge.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { parseReportText } from '../../src/state/report-text.ts';
import { pause, until } from './driver/poll.mjs';
import type { Session, Tab } from './driver/types.mjs';
import { send } from './intents.ts';

/** How much happens in a storm. */
export interface StormSize {
	/** Cookies set, overwritten or deleted. */
	readonly changes: number;
	/** How often the worker is stopped meanwhile, while it runs. */
	readonly stops: number;
}

/** What the page does: some changes at a time, over names few enough for any jar, until all are done and it may end. */
function rage(changes: number): void {
	const state = { done: 0, mayEnd: false, ended: false };
	Object.assign(window, { storm: state });
	const one = (i: number) => {
		const age = i % 7 === 3 ? 0 : 86_400;
		document.cookie = `storm_${(i * 31) % 90}=${i}; Path=/; Max-Age=${age}`;
	};
	const some = () => {
		for (let i = 0; i < 5; i++) one(state.done++);
		if (state.done < changes || !state.mayEnd) setTimeout(some, 20);
		else state.ended = true;
	};
	some();
}

/** Names, with their paths and domains, so that two of a name are two. */
const nameOf = ({ name, domain, path }: { name: string; domain: string; path: string }) =>
	`${domain.replace(/^\./, '')}${path} ${name}`;

/** What is known of a portal, read without waking the worker. */
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

/** Waits until report, badge and jar agree, nothing being done for it; then the journal must agree too. */
export async function waitForAgreement(session: Session, host: string, tab: number, patience: number) {
	const agreed = await until(
		'report, badge and jar to agree',
		async () => {
			const now = await currentState(session, host, tab);
			return now.agrees && now;
		},
		patience,
	);
	// The journal is written after the report.
	const present = await until('the journal to agree', async () => {
		const journal = await send(session, 'journal.get', { store: agreed.store, host });
		const keys = (journal?.cookies ?? []).filter(({ goneAt }) => goneAt === null).map(({ key }) => key);
		return new Set(keys).size === agreed.jar.length && keys;
	});
	return { ...agreed, present };
}

/** Lets the page rage while the running worker is stopped that many times; gives how many changes it came to. */
export async function storm(session: Session, tab: Tab, { changes, stops }: StormSize): Promise<number> {
	await tab.evaluate(rage, changes);
	/** Ms that the page needs at the least; the stops are spread over it, unevenly. */
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

/** The alarm that stands within half a minute goes off at once: what it brings about is the same, and sooner. */
export async function fireAlarms(session: Session): Promise<void> {
	await session.inExtension(async () => {
		for (const { name } of await chrome.alarms.getAll()) {
			await chrome.alarms.create(name, { when: Date.now() + 100 });
		}
	});
}

/**
 * Changes some cookies and stops the worker once its alarm stands and before it has written what it learned, so
 * that only the alarm can make up for it. Tried again where it was too quick.
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
	throw new Error('The worker was never stopped in time');
}
