import { expect } from 'vitest';
import {
	cookiesOf,
	expected,
	expectedBadge,
	isWatched,
	type ModelTab,
	portalName,
	type Reference,
} from './reference.ts';
import { cookieId, type StoredView, type World } from './world.ts';

/** Returns up to five extra and five missing lines; null when both are equal. */
function differences(actual: StoredView, wanted: StoredView) {
	const lines = ({ rows, unseen }: StoredView) => [...rows, ...unseen.map((pattern) => `unseen ${pattern}`)];
	const [have, need] = [lines(actual), lines(wanted)];
	const extra = have.filter((line) => !need.includes(line)).slice(0, 5);
	const missing = need.filter((line) => !have.includes(line)).slice(0, 5);
	return same(have, need) ? null : { extra, missing };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Returns the model's id of a cookie for the product's key. */
function idOfKey(key: string, isPrivate: boolean): string {
	const [, topLevelSite, , , domain, hostOnly, path, name] = JSON.parse(key);
	return cookieId({ isPrivate, partition: topLevelSite || null, domain, hostOnly, path, name });
}

/** Creates checks that compare a world with the reference. */
export function createChecks(world: World, model: Reference) {
	const now = (tab: ModelTab) => expected(model, tab, world.now(), world.hidesParentDomains);

	/** Records the cookies that a report of now lists: from here on the journal must have them. */
	function observe(tab: ModelTab): void {
		if (!isWatched(model, tab)) return;
		const at = world.now();
		const ids = model.observed.get(portalName(tab)) ?? new Map<string, number>();
		model.observed.set(portalName(tab), ids);
		for (const cookie of cookiesOf(model, tab, at, world.hidesParentDomains)) {
			if (!ids.has(cookieId(cookie))) ids.set(cookieId(cookie), at);
		}
	}

	const presentIn = (tab: ModelTab) =>
		cookiesOf(model, tab, world.now(), world.hidesParentDomains).map(cookieId).sort();

	/**
	 * Compares the journal of a portal whose report was just made: its cookies, their first moments and causes.
	 * `atStart`: the cookies present before the report was asked for.
	 */
	async function checkJournal(tab: ModelTab, atStart: readonly string[]): Promise<void> {
		if (!isWatched(model, tab)) return;
		const before = presentIn(tab);
		const journal = await world.journal(tab.isPrivate, tab.host);
		const entries = (journal?.cookies ?? []).map((entry) => ({
			...entry,
			id: idOfKey(entry.key, tab.isPrivate),
		}));
		const recorded = entries.filter(({ goneAt }) => goneAt === null).map(({ id }) => id);
		// A cookie may have expired since the report was asked for, or since it was made.
		expect([atStart, before, presentIn(tab)], `present in the journal of ${tab.host}`).toContainEqual(
			recorded.sort(),
		);
		const wrong: string[] = [];
		const claim = (isTrue: boolean, what: string, id: string) => isTrue || wrong.push(`${what}: ${id}`);
		const first = new Map<string, number>();
		for (const { id, firstSeen, goneAt, lastCause } of entries) {
			first.set(id, firstSeen);
			claim(
				firstSeen >= (model.firstSet.get(id) ?? Number.POSITIVE_INFINITY) - world.toleranceMs,
				'seen before it was set',
				id,
			);
			claim((goneAt ?? firstSeen) >= firstSeen, 'gone before it was seen', id);
			claim(lastCause !== 'evicted' || model.evicted.has(id), 'never evicted', id);
		}
		for (const [id, at] of model.observed.get(portalName(tab)) ?? []) {
			claim((first.get(id) ?? Number.POSITIVE_INFINITY) <= at + world.toleranceMs, 'observed earlier', id);
			claim(
				(journal?.watchingSince ?? Number.POSITIVE_INFINITY) <= at + world.toleranceMs,
				'watched earlier',
				id,
			);
		}
		expect(wrong, `the journal of ${tab.host}`).toEqual([]);
	}

	/** Opens the popup over a tab and compares it with the reference. */
	async function checkPopup(tab: ModelTab): Promise<void> {
		const atStart = presentIn(tab);
		const [before, seen, after] = [now(tab), await world.readPopup(tab.id, tab.host), now(tab)];
		// A cookie may have expired while the popup opened.
		const wanted = same(seen, before) ? before : after;
		expect(differences(seen, wanted), `the popup over ${tab.host}`).toBeNull();
		expect(seen, `the popup over ${tab.host}`).toEqual(wanted);
		model.isInDoubt = false;
		observe(tab);
		await checkJournal(tab, atStart);
	}

	/** Waits up to the world's timeout for all stored reports and badges to be as the reference says. */
	async function checkAll(): Promise<void> {
		const wrong = async () => {
			const stored = await world.stored();
			const open = new Set<string>();
			for (const tab of model.tabs) {
				const seen = now(tab);
				const badge = await world.badge(tab.id);
				if (badge !== expectedBadge(seen)) return { tab, badge, expected: expectedBadge(seen) };
				if (!isWatched(model, tab)) continue;
				open.add(portalName(tab));
				const report = stored.get(portalName(tab));
				if (report === undefined) return { tab, report: 'none' };
				const difference = differences(report, seen);
				if (difference !== null) return { tab, ...difference };
			}
			// The report of a portal that all tabs have left stays until something wakes the worker, that of a private
			// window no longer than the window.
			const isPrivateOpen = model.tabs.some(({ isPrivate }) => isPrivate);
			const stale = [...stored.keys()].filter(
				(name) => !open.has(name) && name.startsWith('private|') && !isPrivateOpen,
			);
			return stale.length === 0 ? null : { stale };
		};
		const end = world.now() + world.timeoutMs;
		let difference = await wrong();
		while (difference !== null && world.now() < end) {
			await world.pass(50);
			difference = await wrong();
		}
		expect(difference, 'stored reports and badges').toBeNull();
		for (const tab of model.tabs) observe(tab);
	}

	return { checkAll, checkPopup };
}
