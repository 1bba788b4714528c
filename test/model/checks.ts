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

/** What is shown and should not be, and the other way round: a few of each. */
function differences(found: StoredView, wanted: StoredView) {
	const lines = ({ rows, unseen }: StoredView) => [...rows, ...unseen.map((pattern) => `unseen ${pattern}`)];
	const [have, need] = [lines(found), lines(wanted)];
	const extra = have.filter((line) => !need.includes(line)).slice(0, 5);
	const missing = need.filter((line) => !have.includes(line)).slice(0, 5);
	return same(have, need) ? null : { extra, missing };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The identity of a cookie by the key that the product gives it. */
function idOfKey(key: string, isPrivate: boolean): string {
	const [, topLevelSite, , , domain, hostOnly, path, name] = JSON.parse(key);
	return cookieId({ isPrivate, partition: topLevelSite || null, domain, hostOnly, path, name });
}

/** Holds what is seen of a world against the reference. */
export function createChecks(world: World, model: Reference) {
	const now = (tab: ModelTab) => expected(model, tab, world.now(), world.hidesParentDomains);

	/** Notes what somebody who looked has found, for the journal. */
	function observe(tab: ModelTab): void {
		if (!isWatched(model, tab)) return;
		const at = world.now();
		const ids = model.observed.get(portalName(tab)) ?? new Map<string, number>();
		model.observed.set(portalName(tab), ids);
		for (const cookie of cookiesOf(model, tab, at, world.hidesParentDomains)) {
			if (!ids.has(cookieId(cookie))) ids.set(cookieId(cookie), at);
		}
	}

	/** The journal of a portal that was just looked at: what is there, what was, since when, and nothing else. */
	async function checkJournal(tab: ModelTab): Promise<void> {
		if (!isWatched(model, tab)) return;
		const present = () => cookiesOf(model, tab, world.now(), world.hidesParentDomains).map(cookieId).sort();
		const before = present();
		const journal = await world.journal(tab.isPrivate, tab.host);
		const entries = (journal?.cookies ?? []).map((entry) => ({
			...entry,
			id: idOfKey(entry.key, tab.isPrivate),
		}));
		const there = entries.filter(({ goneAt }) => goneAt === null).map(({ id }) => id);
		// A cookie may have expired since the look.
		expect([before, present()], `what the journal holds present on ${tab.host}`).toContainEqual(there.sort());
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
			claim(lastCause !== 'evicted' || model.evicted.has(id), 'never thrown out', id);
		}
		for (const [id, at] of model.observed.get(portalName(tab)) ?? []) {
			claim((first.get(id) ?? Number.POSITIVE_INFINITY) <= at + world.toleranceMs, 'observed earlier', id);
			claim((journal?.watchingSince ?? Number.POSITIVE_INFINITY) <= at + world.toleranceMs, 'watched earlier', id);
		}
		expect(wrong, `the journal of ${tab.host}`).toEqual([]);
	}

	/** The popup shows the truth of the moment at which it is opened. */
	async function checkLook(tab: ModelTab): Promise<void> {
		const [before, seen, after] = [now(tab), await world.readPopup(tab.id, tab.host), now(tab)];
		// A cookie may have expired while the popup opened.
		const wanted = same(seen, before) ? before : after;
		expect(differences(seen, wanted), `the popup over ${tab.host}`).toBeNull();
		expect(seen, `the popup over ${tab.host}`).toEqual(wanted);
		model.isInDoubt = false;
		observe(tab);
		await checkJournal(tab);
	}

	/** Everything that stands stored or painted is true, at the latest when the world's patience ends. */
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
			const left = [...stored.keys()].filter((name) => !open.has(name));
			return left.length === 0 ? null : { left };
		};
		const end = world.now() + world.timeoutMs;
		let found = await wrong();
		while (found !== null && world.now() < end) {
			await world.pass(50);
			found = await wrong();
		}
		expect(found, 'what is stored and painted').toBeNull();
		for (const tab of model.tabs) observe(tab);
	}

	return { checkAll, checkLook };
}
