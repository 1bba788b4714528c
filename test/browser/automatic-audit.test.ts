import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDITED } from '../portal/audited-portals.mjs';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { launch } from './driver/index.mjs';
import { until } from './driver/poll.mjs';
import type { Session, Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import { ANY_BROWSER, BROWSERS, type BrowserName, savePortalPolicy, useStage } from './stage.ts';

type Kind = keyof typeof AUDITED;

const RESPECTED = 'The choice is respected: no cookie that needs consent was set without it.';
const NOT_SURE = 'Not sure whether the choice is respected.';

const COUNTERS = '_ga, _ga_7QLUMIERE1, _pk_id.1.5c2a, and 1 other';

/** The headline of each portal's audit, word for word, and the doubts about its three visits. */
const EXPECTED: Readonly<Record<Kind, { readonly headline: string; readonly doubts: readonly string[] }>> = {
	respectful: { headline: RESPECTED, doubts: ['', '', ''] },
	deaf: { headline: `4 cookies ignore the refusal: ${COUNTERS}.`, doubts: ['', '', ''] },
	early: { headline: `4 cookies do not wait for the choice: ${COUNTERS}.`, doubts: ['', '', ''] },
	none: { headline: NOT_SURE, doubts: ['', 'banner-not-found', 'banner-not-found'] },
	'accept-only': { headline: NOT_SURE, doubts: ['', 'banner-not-answered', 'answer-not-confirmed'] },
	tarteaucitron: { headline: RESPECTED, doubts: ['', '', ''] },
	klaro: { headline: RESPECTED, doubts: ['', '', ''] },
	cookieconsent: { headline: RESPECTED, doubts: ['', '', ''] },
};

/** The longest first. */
const KINDS: readonly Kind[] = [
	'respectful',
	'none',
	'accept-only',
	'tarteaucitron',
	'klaro',
	'cookieconsent',
	'deaf',
	'early',
];
/** By default some of each sort; in Firefox one that shows that the visits are made there too. All with `BROWSERS=all`. */
const USUAL_KINDS: Readonly<Record<BrowserName, readonly Kind[]>> = {
	chromium: ['tarteaucitron'],
	firefox: ['deaf'],
};
const kindsIn = (browser: BrowserName): readonly Kind[] =>
	process.env['BROWSERS'] === 'all' ? KINDS : USUAL_KINDS[browser];
const AUDITS = BROWSERS.flatMap((browser) => kindsIn(browser).map((kind) => ({ browser, kind })));

/** Audits mostly wait: several browsers of a kind make them side by side. */
const SIDE_BY_SIDE = 4;

interface Shown {
	readonly headline: string;
	readonly doubts: readonly string[];
	readonly outcome: string;
}

/** Audited in its own tab, from clean starts; the others in private windows. */
const IN_ITS_TAB: Kind = 'tarteaucitron';

async function openGuide(session: Session, kind: Kind, tabId: number): Promise<Tab> {
	const address = `report/index.html?guide=plan-${kind}&tab=${tabId}&host=${AUDITED[kind]}`;
	const guide = await session.openExtensionPage(address);
	await guide.waitFor(
		() => document.querySelector('[data-action="automatic-start"][aria-disabled="false"]') !== null,
	);
	return guide;
}

/** Makes an automatic audit and reads what its page shows. */
async function audit(session: Session, kind: Kind): Promise<Shown> {
	const host = AUDITED[kind];
	await savePortalPolicy(session, host);
	const tab = await session.open(`https://${host}/`);
	const id = await session.tabId(tab);
	const guide = await openGuide(session, kind, id);
	if (kind === IN_ITS_TAB) await guide.click('[name="recording-way"][value="clean-start"]');
	await guide.click('[data-action="automatic-start"][aria-disabled="false"]');
	await guide.waitFor(
		() => document.querySelector('[data-outcome], .guide-automatic [role="alert"]') !== null,
		[],
		80_000,
	);
	const shown = await guide.waitFor(() => {
		const headline = document.querySelector('[data-verdict] span')?.textContent;
		const doubts = [...document.querySelectorAll<HTMLElement>('[data-pass]')].map(
			(pass) => pass.dataset['doubts'] ?? '',
		);
		const outcome = document.querySelector('.guide-automatic')?.getAttribute('data-automatic') ?? '';
		return doubts.length === 3 && { headline: headline ?? '', doubts, outcome };
	});
	await guide.close();
	await tab.close();
	return shown;
}

describe('the automatic full audit', () => {
	const shown = new Map<string, Promise<Shown>>();
	const sessions: Session[] = [];
	let portal: RunningPortal | undefined;

	/** Makes the next audit of a list in a browser of its own, until none is open. */
	async function work(browser: BrowserName, running: RunningPortal, open: () => Kind | undefined) {
		const folder = browser === 'chromium' ? 'chrome' : 'firefox';
		const extensionDir = fileURLToPath(new URL(`../../dist/${folder}`, import.meta.url));
		const session = await launch({ browser, portal: running, extensionDir });
		sessions.push(session);
		for (let kind = open(); kind !== undefined; kind = open()) {
			const made = audit(session, kind);
			shown.set(`${browser} ${kind}`, made);
			await made.catch(() => undefined);
		}
	}

	beforeAll(async () => {
		const running = await startPortal();
		portal = running;
		await Promise.all(
			BROWSERS.flatMap((browser) => {
				const open = [...kindsIn(browser)];
				const count = Math.min(SIDE_BY_SIDE, open.length);
				return Array.from({ length: count }, () => work(browser, running, () => open.shift()));
			}),
		);
	});
	afterAll(async () => {
		await Promise.all(sessions.map((session) => session.close()));
		await portal?.close();
	});

	it.each(AUDITS)(
		'tells in $browser of the portal “$kind” what it does with the choice',
		async ({ browser, kind }) => {
			const { headline, doubts } = EXPECTED[kind];
			expect(await shown.get(`${browser} ${kind}`)).toEqual({ headline, doubts, outcome: 'finished' });
		},
	);
});

describe.each(ANY_BROWSER)('an automatic audit in %s that is disturbed', (browser) => {
	const stage = useStage(browser);

	it('goes on after the worker was stopped, and ends with its page: the window closes, the visit is not taken for whole', async () => {
		const { session } = stage;
		await stage.visit(`https://${AUDITED.deaf}/`, async (tab) => {
			const guide = await openGuide(session, 'deaf', await session.tabId(tab));
			await guide.click('[data-action="automatic-start"]');
			const reaches = (step: string) =>
				guide.waitFor(
					(name) =>
						document.querySelector(`[data-step="${name}"][data-status="running"]`) !== null &&
						document.querySelector('[data-stage="banner"]') !== null,
					[step],
				);
			await reaches('nothing');
			await session.stopWorker();
			await reaches('refused');
			await guide.close();
			const audits = await until('the two reports', async () => {
				const list = await send(session, 'audit.list', null);
				return list.length === 2 && list;
			});
			const made = await Promise.all(audits.map(({ id }) => send(session, 'audit.get', { id })));
			expect(
				made.map((audit) => [audit?.recording?.plan?.step, audit?.recording?.automation?.isFinished]),
			).toEqual([
				['refused', false],
				['nothing', true],
			]);
			const isPrivateOpen = () =>
				session.inExtension(async () => (await chrome.tabs.query({})).some(({ incognito }) => incognito));
			await until('no private window', async () => !(await isPrivateOpen()));
			expect(await send(session, 'recording.now', null)).toBeNull();
		});
	});
});
