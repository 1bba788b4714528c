import { expect } from 'vitest';
import { aPolicy } from '../fakes/a-policy.ts';
import { isGranted, type ModelTab, putCookie, type Reference, siteOf } from './reference.ts';
import type { CookieWish, Step } from './step.ts';
import {
	COOKIE_NAMES,
	FRAME_HOST,
	FRAME_TOP_LEVEL,
	GRANTS,
	HOSTS,
	NEARLY_FULL,
	OVERFLOW_COUNT,
	OWN_HOST,
	OWN_ORIGINS,
	POLICY_NAMES,
	POLICY_SITES,
} from './universe.ts';
import { cookieId, type ModelCookie, type World } from './world.ts';

const at = <T>(list: readonly T[], nth: number): T | undefined => list[nth % Math.max(1, list.length)];
const pick = <T>(list: readonly T[], nth: number): T => {
	const item = at(list, nth);
	if (item === undefined) throw new Error('The list is empty');
	return item;
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

/**
 * Applies steps to a world and to the reference; returns false for a step that does not apply. `checkPopup` runs
 * the step that opens a popup.
 */
export function createPerformer(
	world: World,
	model: Reference,
	checkPopup: (tab: ModelTab) => Promise<void>,
): (step: Step) => Promise<boolean> {
	/** Private cookies need a private window; private and partitioned ones are set through a host permission. */
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
		const from = world.now();
		putCookie(model, cookie, await world.set(cookie), from);
		if (model.cookies.size > NEARLY_FULL) await copyEvictions();
		return true;
	}

	/** Copies the evictions of a full jar, which are the browser's choice, to the reference; returns their number. */
	async function copyEvictions(): Promise<number> {
		const jar = await world.jar();
		const plain = present()
			.filter(({ isPrivate, partition }) => !isPrivate && partition === null)
			.map(cookieId);
		expect(
			[...jar].filter((id) => !plain.includes(id)),
			'cookies that no step has set',
		).toEqual([]);
		const gone = plain.filter((id) => !jar.has(id));
		for (const id of gone) {
			model.cookies.delete(id);
			model.evicted.add(id);
		}
		return gone.length;
	}

	async function fill(host: string): Promise<void> {
		const names = Array.from({ length: OVERFLOW_COUNT }, (_, i) => `full_${i}`);
		const from = world.now();
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
			putCookie(model, own, null, from);
		}
		expect(await copyEvictions(), 'evictions from a full jar').toBeGreaterThan(0);
	}

	async function close(tab: ModelTab): Promise<void> {
		await world.close(tab.id);
		model.tabs.splice(model.tabs.indexOf(tab), 1);
		if (model.tabs.some(({ isPrivate }) => isPrivate)) return;
		for (const [id, cookie] of model.cookies) if (cookie.isPrivate) model.cookies.delete(id);
		for (const name of model.observed.keys()) if (name.startsWith('private|')) model.observed.delete(name);
	}

	/** Applies a step to one of the tabs; returns false when no tab fits. */
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

	/** Sends an intent, which wakes the worker: it then catches up on all that it missed. */
	async function send(intent: string, args: unknown): Promise<void> {
		await world.send(intent, args);
		model.isInDoubt = false;
	}

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
				await checkPopup(tab);
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
				await send('policy.delete', { sites: [site] });
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

	return perform;
}
