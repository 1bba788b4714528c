import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { type CallCounts, countCalls } from '../../fakes/count-calls.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
/** Reports are written no more often than this, whatever happens; ms. */
const PACE = 200;

const NOTHING: CallCounts = {
	jarReads: 0,
	sessionReads: 0,
	sessionWrites: 0,
	localReads: 0,
	localWrites: 0,
	journalReads: 0,
	journalWrites: 0,
};

let browser: FakeBrowser;
let calls: { reset(): CallCounts };

beforeEach(() => {
	browser = createFakeBrowser();
	calls = countCalls(browser);
});

const set = (name: string, later = 0) =>
	browser.jar.set(aCookie({ name, domain: HOST, expires: browser.clock.now() / 1000 + 86_400 + later }));
const setTwelve = (prefix: string) => {
	for (let i = 0; i < 12; i++) set(`${prefix}${i}`);
};
const inspect = () => createHandlers(browser.wake()).inspect({ tabId: 1, look: true });

/** What it costs from now until all has come to rest. */
async function costOf(happening: () => unknown): Promise<CallCounts> {
	calls.reset();
	await happening();
	await browser.advance(2000);
	return calls.reset();
}

/** 5,000 changes within two seconds. */
async function storm() {
	for (let i = 0; i < 5000; i++) {
		set(`storm_${i % 90}`, i);
		if (i % 5 === 4) await browser.advance(2);
	}
}

async function openPortal() {
	browser.navigate(1, `https://${HOST}/`);
	setTwelve('first_');
	await browser.advance(2000);
}

describe('with a portal open, it costs', () => {
	beforeEach(openPortal);

	it('one look and one write for a page load that sets twelve cookies', async () => {
		const cost = await costOf(() => {
			browser.navigate(1, `https://${HOST}/explore`);
			setTwelve('next_');
		});
		expect(cost).toEqual({ ...NOTHING, jarReads: 1, sessionWrites: 1, journalWrites: 1 });
	});

	it('one look and nothing written for a page load that changes no cookie', async () => {
		const cost = await costOf(() => browser.navigate(1, `https://${HOST}/explore`));
		expect(cost).toEqual({ ...NOTHING, jarReads: 1 });
	});

	it('nothing for a page that is no portal, not even a worker', async () => {
		browser.kill();
		expect(await costOf(() => browser.navigate(2, 'https://elsewhere.example/'))).toEqual(NOTHING);
		expect(browser.isAlive()).toBe(false);
	});

	it('one look for the popup over a worker that runs, and the note that a person has looked', async () => {
		// In storage: the policy, and the note of an unasked reading, and what a clean start or a full disk has left to tell.
		const storage = { localReads: 3, sessionReads: 2 };
		expect(await costOf(inspect)).toEqual({ ...NOTHING, ...storage, jarReads: 1, journalWrites: 1 });
	});

	it('few calls one after another for the popup, each of which a busy browser delays', async () => {
		browser = createFakeBrowser({ latency: () => 100 });
		browser.navigate(1, `https://${HOST}/`);
		setTwelve('first_');
		await browser.advance(5000);
		const ask = createHandlers(browser.wake()).inspect;
		await browser.advance(1000);
		set('news');
		const asked = browser.clock.now();
		let answered = Number.POSITIVE_INFINITY;
		ask({ tabId: 1 }).then(() => {
			answered = browser.clock.now();
		});
		await browser.advance(5000);
		expect(answered - asked).toBeLessThanOrEqual(5 * 100);
	});

	it('no queue of reports in a browser that is slower than the changes: the popup waits for one under way and its own', async () => {
		browser = createFakeBrowser({ latency: () => 400 });
		browser.navigate(1, `https://${HOST}/`);
		await browser.advance(5000);
		const ask = createHandlers(browser.wake()).inspect;
		await browser.advance(5000);
		for (let index = 0; index < 40; index++) {
			set(`change_${index}`);
			await browser.advance(250);
		}
		const asked = browser.clock.now();
		let answered = Number.POSITIVE_INFINITY;
		ask({ tabId: 1 }).then(() => {
			answered = browser.clock.now();
		});
		await browser.advance(60_000);
		expect(answered - asked).toBeLessThanOrEqual(10 * 400);
	});

	it('few reads for the popup over a worker that was stopped', async () => {
		browser.kill();
		const { jarReads, sessionReads, localReads, ...others } = await costOf(inspect);
		expect(others).toEqual({ sessionWrites: 0, localWrites: 0, journalReads: 1, journalWrites: 1 });
		// The page's question, and the look around after waking.
		expect(jarReads).toBe(2);
		// One of each for what an organisation sets.
		expect(sessionReads).toBeLessThanOrEqual(11);
		expect(localReads).toBeLessThanOrEqual(9);
	});

	it('writes bounded by time and not by events in a storm of 5,000 changes', async () => {
		const most = 2000 / PACE + 2;
		const { jarReads, sessionWrites, journalWrites, ...others } = await costOf(storm);
		expect(jarReads).toBeLessThanOrEqual(most);
		expect(sessionWrites).toBeLessThanOrEqual(most);
		expect(journalWrites).toBeLessThanOrEqual(most + 1);
		expect(others).toEqual({ sessionReads: 0, localReads: 0, localWrites: 0, journalReads: 0 });
		expect(sessionWrites).toBeGreaterThan(5);
	});

	it('one write to let go of it when its last tab closes', async () => {
		expect(await costOf(() => browser.close(1))).toEqual({ ...NOTHING, sessionWrites: 1 });
	});
});

describe('with no portal open, it costs', () => {
	it('nothing, however many cookies change', async () => {
		await browser.advance(2000);
		await costOf(() => browser.wake());
		expect(await costOf(storm)).toEqual(NOTHING);
	});

	it('a few reads to wake up', async () => {
		await costOf(() => browser.wake());
		browser.kill();
		const { sessionReads, ...others } = await costOf(() => browser.wake());
		expect(sessionReads).toBeLessThanOrEqual(10);
		expect({ ...others, sessionReads: 0 }).toEqual(NOTHING);
	});
});
