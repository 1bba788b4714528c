import { expect, it } from 'vitest';
import { createCookieFacts } from '../../../src/core/known/cookie-facts.ts';
import { buildNameIndex } from '../../../src/core/names/name-index.ts';
import { resolvePolicy } from '../../../src/core/policy/resolve-policy.ts';
import { buildReport } from '../../../src/core/report/build-report.ts';
import type { SiteReport } from '../../../src/core/report/site-report.ts';
import { createReportStore } from '../../../src/services/watching/report-store.ts';
import { reportKey } from '../../../src/state/report-key.ts';
import { aCookie } from '../../fakes/fake-jar.ts';
import { createFakeStore } from '../../fakes/fake-store.ts';

function report(host: string, names: readonly string[]) {
	const policy = resolvePolicy(host, new Map(), false);
	return (revision: number) =>
		buildReport({
			store: '0',
			host,
			site: host,
			cookies: names.map((name) => aCookie({ name, domain: host })),
			policy,
			index: buildNameIndex(policy.declarations),
			visibility: { granted: true, hiddenDomains: [] },
			isSecure: true,
			journal: null,
			facts: createCookieFacts(null),
			storedNames: null,
			inUse: null,
			seesDomain: () => true,
			at: revision,
			revision,
		});
}

const A = reportKey('0', 'a.test');
const B = reportKey('0', 'b.test');

function setup() {
	const session = createFakeStore();
	const errors: unknown[] = [];
	function wake() {
		const store = createReportStore({ session, onError: (error) => errors.push(error) });
		const next = async (key: string, now: number, build: (revision: number) => SiteReport) =>
			store.put(key, build(await store.nextRevision(key, now)));
		return { ...store, next };
	}
	return { session, errors, wake };
}

it('raises the revision across restarts, even when the clock is set back', async () => {
	const { wake } = setup();
	const first = await wake().next(A, 1000, report('a.test', ['x']));
	const second = await wake().next(A, 400, report('a.test', ['y']));
	expect([first.report.revision, second.report.revision]).toEqual([1000, 1001]);
});

it('raises the revision above that of a report dropped meanwhile', async () => {
	const { wake } = setup();
	const store = wake();
	await store.next(A, 1000, report('a.test', ['x']));
	await store.drop([A]);
	expect((await store.next(A, 1500, report('a.test', ['x']))).report.revision).toBe(1500);
});

it('makes room by dropping other portals’ reports when storage is full', async () => {
	const { session, errors, wake } = setup();
	const store = wake();
	await store.next(A, 1, report('a.test', ['x']));
	session.quota = JSON.stringify(session.data.get(A)).length * 1.5;
	expect((await store.next(B, 2, report('b.test', ['x']))).isStored).toBe(true);
	expect([...session.data.keys()]).toEqual([B]);
	expect(errors).toHaveLength(1);
});

it('still gives a report that fits nowhere, and says that it is not stored', async () => {
	const { session, wake } = setup();
	session.quota = 10;
	const made = await wake().next(A, 1, report('a.test', ['x']));
	expect(made.isStored).toBe(false);
	expect(made.report.counts.unjudged).toBe(1);
});

it('drops a stored report that cannot be read', async () => {
	const { session, wake } = setup();
	session.data.set(A, '{"revision":"high"}');
	session.data.set(B, '{');
	expect(await wake().keys()).toEqual([]);
	expect(session.data.size).toBe(0);
});

it('that was dropped while it was written is written anew though it says the same', async () => {
	const { session, wake } = setup();
	const { set } = session;
	const store = wake();
	await store.keys();
	let answer = () => {};
	// The browser carries it out at once and answers late.
	session.set = async (values) => {
		await set.call(session, values);
		await new Promise<void>((resolve) => {
			answer = resolve;
		});
	};
	const writing = store.next(A, 1000, report('a.test', ['x']));
	await new Promise((resolve) => setImmediate(resolve));
	await store.drop([A]);
	answer();
	await writing;
	session.set = set;
	await store.next(A, 2000, report('a.test', ['x']));
	expect(session.data.has(A)).toBe(true);
});
