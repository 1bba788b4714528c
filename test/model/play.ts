import { expect } from 'vitest';
import { aPolicy } from '../fakes/a-policy.ts';
import {
	cookiesOf,
	createReference,
	expected,
	expectedBadge,
	isGranted,
	isWatched,
	type ModelTab,
	portalName,
	put,
	type Reference,
	siteOf,
} from './reference.ts';
import type { CookieWish, Step } from './step.ts';
import {
	COOKIE_NAMES,
	CROWDED,
	FRAME_HOST,
	FRAME_TOP_LEVEL,
	GRANTS,
	HOSTS,
	OWN_HOST,
	OWN_ORIGINS,
	POLICY_NAMES,
	POLICY_SITES,
	TOO_MANY,
} from './universe.ts';
import { cookieId, type ModelCookie, type Stored, type World } from './world.ts';

const at = <T>(list: readonly T[], nth: number): T | undefined => list[nth % Math.max(1, list.length)];
const pick = <T>(list: readonly T[], nth: number): T => {
	const found = at(list, nth);
	if (found === undefined) throw new Error('An empty list has nothing to pick from');
	return found;
};
const address = (host: string) => `https://${host}/blank`;

function cookieOf({ kind, host, name, path, life, isPrivate }: CookieWish): ModelCookie {
	const own = pick(HOSTS, host);
	const domain = { host: own, parent: siteOf(own), frame: FRAME_HOST }[kind];
	const partition = kind === 'frame' ? FRAME_TOP_LEVEL : null;
	return {
		isPrivate,
		partition,
		domain,
		hostOnly: kind !== 'parent',
		path,
		name: pick(COOKIE_NAMES, name),
		life,
	};
}

/** Plays sequences in a world, and holds what is seen of it against the reference. */
export function createPlayer(world: World, model: Reference) {
	/** A private cookie needs a private window; worlds set one through a permission, and a partitioned one too. */
	function canSet({ isPrivate, partition, domain }: ModelCookie): boolean {
		if (isPrivate && !model.tabs.some((tab) => tab.isPrivate)) return false;
		return (!isPrivate && partition === null) || isGranted(model, domain);
	}

	const present = () => {
		const now = world.now();
		return [...model.cookies.values()].filter(({ expires }) => expires === null || expires > now);
	};

	async function set(cookie: ModelCookie): Promise<boolean> {
		if (!canSet(cookie)) return false;
		put(model, cookie, await world.set(cookie));
		if (model.cookies.size > CROWDED) await makeRoom();
		return true;
	}

	/** Which go when the jar is full is the browser's choice; nothing may be there that was not set. */
	async function makeRoom(): Promise<number> {
		const jar = await world.jar();
		const known = present()
			.filter(({ isPrivate, partition }) => !isPrivate && partition === null)
			.map(cookieId);
		expect(
			[...jar].filter((id) => !known.includes(id)),
			'cookies that nobody set',
		).toEqual([]);
		const gone = known.filter((id) => !jar.has(id));
		for (const id of gone) {
			model.cookies.delete(id);
			model.evicted.add(id);
		}
		return gone.length;
	}

	async function fill(host: string): Promise<void> {
		const names = Array.from({ length: TOO_MANY }, (_, i) => `full_${i}`);
		await world.fill(host, names);
		for (const name of names) {
			const own = {
				isPrivate: false,
				partition: null,
				domain: host,
				hostOnly: true,
				path: '/',
				name,
				life: null,
			};
			put(model, own, null);
		}
		expect(await makeRoom(), 'how many a full jar throws out').toBeGreaterThan(0);
	}

	async function close(tab: ModelTab): Promise<void> {
		await world.close(tab.id);
		model.tabs.splice(model.tabs.indexOf(tab), 1);
		if (model.tabs.some(({ isPrivate }) => isPrivate)) return;
		for (const [id, cookie] of model.cookies) if (cookie.isPrivate) model.cookies.delete(id);
	}

	/** What there is to do with one of the tabs; false where there is none of a kind that it can be done to. */
	async function withTab(step: Step & { nth: number }): Promise<boolean> {
		const tab = at(model.tabs, step.nth);
		if (tab === undefined) return false;
		switch (step.do) {
			case 'push-state':
				await world.pushState(tab.id);
				return true;
			case 'duplicate':
				if (tab.isPrivate) return false;
				model.tabs.push({ ...tab, id: await world.duplicate(tab.id) });
				return true;
			case 'discard':
				if (tab.isPrivate) return false;
				tab.id = await world.discard(tab.id);
				return true;
			case 'close':
				await close(tab);
				return true;
			default:
				await world.navigate(tab.id, address(tab.host));
				return true;
		}
	}

	/** What is asked of the worker wakes it, and what it missed before is made up for. */
	async function send(intent: string, args: unknown): Promise<void> {
		await world.send(intent, args);
		model.isInDoubt = false;
	}

	/** Does a step in the world and in the reference; false where it does not apply. */
	async function perform(step: Step): Promise<boolean> {
		switch (step.do) {
			case 'set':
				return set(cookieOf(step.cookie));
			case 'overwrite': {
				const old = at(present(), step.nth);
				return old !== undefined && set({ ...old, life: step.life });
			}
			case 'delete': {
				const old = at(present(), step.nth);
				if (old === undefined || !canSet(old)) return false;
				await world.remove(old);
				model.cookies.delete(cookieId(old));
				return true;
			}
			case 'fill': {
				const host = pick(HOSTS, step.host);
				if (model.origins.size < 2 || !isGranted(model, HOSTS[0]) || !isGranted(model, HOSTS[2]))
					return false;
				await fill(host);
				return true;
			}
			case 'pass':
				await world.pass(step.ms);
				return true;
			case 'open': {
				const host = pick(HOSTS, step.host);
				const id = await world.open(address(host), step.isPrivate);
				model.tabs.push({ id, host, isPrivate: step.isPrivate });
				return true;
			}
			case 'navigate': {
				const tab = at(model.tabs, step.nth);
				if (tab === undefined) return false;
				tab.host = pick(HOSTS, step.host);
				await world.navigate(tab.id, address(tab.host));
				return true;
			}
			case 'look': {
				const tab = at(model.tabs, step.nth);
				if (tab === undefined) return false;
				await checkLook(tab);
				return true;
			}
			case 'save-policy': {
				const [site, names] = [pick(POLICY_SITES, step.site), pick(POLICY_NAMES, step.names)];
				await send('policy.save', { policy: aPolicy(site, names) });
				model.policies.set(site, names);
				return true;
			}
			case 'delete-policy': {
				const site = pick(POLICY_SITES, step.site);
				await send('policy.delete', { site });
				model.policies.delete(site);
				return true;
			}
			case 'add-site':
				await world.grant(OWN_ORIGINS);
				for (const origin of OWN_ORIGINS) model.origins.add(origin);
				await send('site.add', { host: OWN_HOST, tabId: 0 });
				if (!model.sites.has(OWN_HOST)) model.sites.set(OWN_HOST, false);
				return true;
			case 'platform':
				if (!model.sites.has(OWN_HOST)) return false;
				await send('site.platform', { host: OWN_HOST, platform: step.isOn });
				model.sites.set(OWN_HOST, step.isOn);
				return true;
			case 'grant':
				await world.grant([pick(GRANTS, step.origin)]);
				model.origins.add(pick(GRANTS, step.origin));
				return true;
			case 'withdraw': {
				const origin = pick(GRANTS, step.origin);
				if (!model.origins.has(origin)) return false;
				await world.withdraw([origin]);
				model.origins.delete(origin);
				return true;
			}
			case 'stop':
				await world.stop(step.steps, step.late);
				model.isInDoubt = true;
				return true;
			default:
				return withTab(step);
		}
	}

	const now = (tab: ModelTab) => expected(model, tab, world.now(), world.hidesParentDomains);

	/** Notes what somebody who looked has found, for the journal. */
	function observe(tab: ModelTab): void {
		if (!isWatched(model, tab)) return;
		const ids = model.observed.get(portalName(tab)) ?? new Set();
		model.observed.set(portalName(tab), ids);
		const found = cookiesOf(model, tab, world.now(), world.hidesParentDomains);
		for (const cookie of found) ids.add(cookieId(cookie));
	}

	/** The popup shows the truth of the moment at which it is opened. */
	async function checkLook(tab: ModelTab): Promise<void> {
		const [before, seen, after] = [now(tab), await world.look(tab.id, tab.host), now(tab)];
		// A cookie may have expired while the popup opened.
		const wanted = same(seen, before) ? before : after;
		expect(differences(seen, wanted), `the popup over ${tab.host}`).toBeNull();
		expect(seen, `the popup over ${tab.host}`).toEqual(wanted);
		model.isInDoubt = false;
		observe(tab);
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
		const end = world.now() + world.patience;
		let found = await wrong();
		while (found !== null && world.now() < end) {
			await world.pass(50);
			found = await wrong();
		}
		expect(found, 'what is stored and painted').toBeNull();
		for (const tab of model.tabs) observe(tab);
	}

	return { perform, checkAll, checkLook };
}

/** What is shown and should not be, and the other way round: a few of each. */
function differences(found: Stored, wanted: Stored) {
	const lines = ({ rows, unseen }: Stored) => [...rows, ...unseen.map((pattern) => `unseen ${pattern}`)];
	const [have, need] = [lines(found), lines(wanted)];
	const extra = have.filter((line) => !need.includes(line)).slice(0, 5);
	const missing = need.filter((line) => !have.includes(line)).slice(0, 5);
	return same(have, need) ? null : { extra, missing };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a sequence came to. */
export interface Played {
	readonly steps: number;
	readonly stops: number;
	readonly looks: number;
}

/**
 * Plays a sequence to its end. After each step all that is stored must become true, unless a stopped worker
 * may not know of something; in the end it must, and every popup with it.
 */
export async function play(
	sequence: readonly Step[],
	world: World,
	{ endsQuietly }: { endsQuietly: boolean },
): Promise<Played> {
	const model = createReference();
	const player = createPlayer(world, model);
	let [steps, stops, looks] = [0, 0, 0];
	for (const step of sequence) {
		if (!(await player.perform(step))) continue;
		steps++;
		if (step.do === 'stop') stops++;
		if (step.do === 'look') looks++;
		if (!model.isInDoubt) await player.checkAll();
	}
	if (endsQuietly) {
		// The last stop of all: from here on nothing wakes it but itself.
		await world.stop(0, false);
		await world.pass(35_000);
		await player.checkAll();
	}
	for (const tab of model.tabs) await player.checkLook(tab);
	await player.checkAll();
	return { steps, stops, looks: looks + model.tabs.length };
}
