import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { type Exception, exceptionKey } from '../../../src/core/exceptions/exception.ts';
import { acceptedCount, policyTruth } from '../../../src/core/report/policy-truth.ts';
import { aDeclaration, aPolicy } from '../../fakes/a-policy.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const DAY_MS = 86_400_000;
/** The fake clock starts on 21 November 2026. */
const draft = {
	pattern: '_ga',
	domain: null,
	code: 'undeclared',
	reason: ' Ticket 12 ',
	until: '2026-11-30',
};

let browser: FakeBrowser;
const intents = () => createHandlers(browser.wake());
const add = (fields: Partial<Exception> = {}, instead?: string) =>
	intents()['exception.add']({
		host: HOST,
		exception: { ...draft, ...fields },
		...(instead === undefined ? {} : { instead }),
	});
const list = () => intents()['exception.list']({ host: HOST });

async function report() {
	const reply = await intents().inspect({ tabId: 1 });
	if (reply.state !== 'ready') throw new Error(reply.state);
	return reply.report;
}

/** Names of the rows with what is accepted of them, and what the badge says. */
async function shown() {
	const { rows, counts } = await report();
	await browser.advance(500);
	const accepted = rows.filter((row) => row.accepted).map(({ cookie }) => cookie.name);
	return { undeclared: counts.undeclared, accepted, badge: browser.badges.get(1)?.text };
}

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, `https://${HOST}/`);
	for (const name of ['_ga', '_gid', 'known']) browser.jar.set(aCookie({ name, domain: HOST }));
	await intents()['policy.save']({ policy: aPolicy(HOST, ['known']) });
	await browser.advance(500);
});

describe('an accepted cookie', () => {
	it('stays undeclared, and is counted neither in the report nor on the badge', async () => {
		expect(await shown()).toEqual({ undeclared: 2, accepted: [], badge: '2' });
		await add();
		expect(await shown()).toEqual({ undeclared: 1, accepted: ['_ga'], badge: '1' });
		const { rows, steps, counts } = await report();
		const row = rows.find(({ cookie }) => cookie.name === '_ga');
		expect(row?.verdict.verdict).toBe('undeclared');
		expect(row?.accepted).toEqual({ reason: 'Ticket 12', until: '2026-11-30' });
		expect(counts.accepted).toBe(1);
		expect(rows.map(({ cookie }) => cookie.name)).toEqual(['_gid', '_ga', 'known']);
		expect(steps.find(({ kind }) => kind === 'declare')?.patterns).toEqual(['_gid']);
		browser.kill();
		expect(await shown()).toEqual({ undeclared: 1, accepted: ['_ga'], badge: '1' });
	});

	it('makes the policy true but for itself, and is back once its day is over, unasked', async () => {
		await add({ pattern: '_g*' });
		const accepted = await report();
		expect([policyTruth(accepted), acceptedCount(accepted)]).toEqual([true, 2]);
		await browser.advance(500);
		expect(browser.badges.get(1)?.text).toBe('');
		browser.kill();
		await browser.advance(10 * DAY_MS - 60_000);
		expect(browser.badges.get(1)?.text).toBe('');
		browser.kill();
		await browser.advance(120_000);
		expect(browser.badges.get(1)?.text).toBe('2');
		expect(policyTruth(await report())).toBe(false);
		expect(await list()).toHaveLength(1);
	});

	it('is added, replaced, renewed, removed, and each of these is undone', async () => {
		await add();
		const { undo: second } = await add({ reason: 'Ticket 13' });
		expect(await list()).toMatchObject([{ reason: 'Ticket 13' }]);
		expect(await intents()['policy.undo']({ undo: second })).toBe(true);
		expect(await list()).toMatchObject([{ reason: 'Ticket 12' }]);
		const key = exceptionKey(draft);
		await add({ pattern: '_g*', until: '2026-11-29' }, key);
		expect(await list()).toMatchObject([{ pattern: '_g*' }]);
		const wide = exceptionKey({ ...draft, pattern: '_g*' });
		const { undo: renewal } = await intents()['exception.renew']({
			host: HOST,
			key: wide,
			until: '2027-11-21',
		});
		expect(await list()).toMatchObject([{ until: '2027-11-21', reason: 'Ticket 12' }]);
		await intents()['policy.undo']({ undo: renewal });
		expect(await list()).toMatchObject([{ until: '2026-11-29' }]);
		const { undo: removal } = await intents()['exception.remove']({ host: HOST, key: wide });
		expect([await list(), (await shown()).badge]).toEqual([[], '2']);
		await intents()['policy.undo']({ undo: removal });
		expect((await shown()).badge).toBe('');
	});

	it.each([
		[{ reason: '  ' }, 'exception-no-reason'],
		[{ reason: 'x'.repeat(501) }, 'exception-long-reason'],
		[{ until: '2026-11-20' }, 'exception-bad-day'],
		[{ until: '2028-01-01' }, 'exception-bad-day'],
		[{ until: '2026-02-31' }, 'exception-bad-day'],
		[{ pattern: null }, 'exception-too-wide'],
		[{ pattern: '**' }, 'exception-too-wide'],
		[{ pattern: 'x'.repeat(5000) }, 'exception-bad-name'],
		[{ domain: 'Not a host' }, 'exception-bad-domain'],
		[{ code: 'invented' }, 'exception-bad-code'],
	])('is refused with %j', async (fields, code) => {
		await expect(add(fields)).rejects.toMatchObject({ code });
		expect(await list()).toEqual([]);
	});

	it('is refused beyond what a portal can have, and where it is gone', async () => {
		const accepted = Array.from({ length: 500 }, (_, i) => ({
			...{ finding: 'undeclared', cookie: `c${i}`, host: '*', reason: 'x', until: '2026-12-31' },
		}));
		const file = { format: 'cookie-baseline/1', accepted };
		expect(await intents()['exception.import']({ host: HOST, file })).toMatchObject({ added: 500 });
		await expect(add()).rejects.toMatchObject({ code: 'exceptions-full' });
		const gone = { host: HOST, key: 'gone' };
		await expect(intents()['exception.remove'](gone)).rejects.toMatchObject({ code: 'exception-gone' });
	});
});

describe('an accepted finding', () => {
	it('is no contradiction to the policy for now', async () => {
		const known = aDeclaration(['known'], {
			lifetime: { text: '1 day', kind: 'fixed', seconds: 86_400 },
		});
		const rest = aDeclaration(['_g*']);
		await intents()['policy.save']({ policy: aPolicy(HOST, [], { declarations: [known, rest] }) });
		const expires = browser.clock.now() / 1000 + 40 * 86_400;
		browser.jar.set(aCookie({ name: 'known', domain: HOST, expires }));
		expect(policyTruth(await report())).toBe(false);
		await add({ pattern: 'known', code: 'lifetime-over-declared' });
		const after = await report();
		expect([policyTruth(after), acceptedCount(after), after.counts.accepted]).toEqual([true, 1, undefined]);
		const row = after.rows.find(({ cookie }) => cookie.name === 'known');
		expect(row?.findings.find(({ code }) => code === 'lifetime-over-declared')?.accepted).toMatchObject({
			until: '2026-11-30',
		});
		expect(after.steps.filter(({ kind }) => kind === 'correct-lifetime')).toEqual([]);
	});
});

describe('a baseline file', () => {
	const importing = (file: unknown) => intents()['exception.import']({ host: HOST, file });
	const entry = {
		finding: 'undeclared',
		cookie: '_ga*',
		host: '*',
		reason: 'TICKET-12',
		until: '2026-12-31',
	};

	it('adds what holds for the portal, and tells of the rest', async () => {
		const others = [{ host: 'other.test' }, { until: '2026-01-01' }, { reason: '' }];
		const accepted = [entry, ...others.map((fields) => ({ ...entry, ...fields }))];
		const outcome = await importing({ format: 'cookie-baseline/1', accepted });
		expect(outcome).toMatchObject({ added: 1, elsewhere: 1, ended: 1, refused: 1 });
		expect(await shown()).toMatchObject({ undeclared: 1, accepted: ['_ga'] });
		await intents()['policy.undo']({ undo: outcome.undo });
		expect(await list()).toEqual([]);
	});

	it.each([
		[null, 'not-a-baseline'],
		[{ format: 'cookie-policy/1' }, 'not-a-baseline'],
		[{ format: 'cookie-baseline/2', accepted: [] }, 'newer-baseline'],
		[{ format: 'cookie-baseline/1', accepted: [{ ...entry, until: 5 }] }, 'broken-baseline'],
	])('%j is refused', async (file, code) => {
		await expect(importing(file)).rejects.toMatchObject({ code });
	});
});
