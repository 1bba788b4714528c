import { beforeAll, describe, expect, it } from 'vitest';
import type { Origin, Recording } from '../../src/core/recording/recording.ts';
import { VIDEO_HOST } from '../portal/portals.mjs';
import { FALSE_SCRIPT } from '../portal/ways.mjs';
import { until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import { cookieShape } from './page-shape.ts';
import { BROWSERS, useStage } from './stage.ts';

const HOST = 'clairval.opendatasoft.com';
const AT = `https://${HOST}/ways`;
const FALSE = ['by_false_eval', 'by_false_function', 'by_false_inline', 'by_false_name'];
/** The cookies that `/ways/all` sets last, in both browsers. */
const ALL = [
	'by_external',
	'by_late',
	'by_image',
	'by_fetch',
	'by_hop',
	'by_next_hop',
	'by_landing',
	'by_blank_frame',
	'by_srcdoc',
	'by_third_party',
	'by_store',
	'by_prepared_frame',
	'by_forged',
	...FALSE,
];

describe.each(BROWSERS)('the origin of each cookie of a visit recorded in %s', (browser) => {
	const stage = useStage(browser, { thirdPartyCookies: true });
	const inJar = async () => (await stage.session.readJar()).map(({ name }) => name);
	const waitFor = (names: readonly string[]) =>
		until(`cookies ${names.join(' ')}`, async () => {
			const jar = await inJar();
			return names.every((name) => jar.includes(name));
		});
	let recording: Recording;
	/** Returns the origin of a cookie's first setting. */
	function originOf(name: string): Origin | undefined {
		const recorded = recording.cookies.find(({ key }) => JSON.parse(key).at(-1) === name);
		return recorded?.moments[0]?.origin;
	}
	const stackOf = (name: string) => {
		const origin = originOf(name);
		return origin?.by === 'script'
			? origin.stack.map((frame) => [frame.url, frame.line, frame.function])
			: [];
	};
	const shapes: { without?: readonly unknown[]; recorded?: readonly unknown[] } = {};
	const woken: boolean[] = [];
	/** Numbers of messages from the page: during the recording, and for each of two cookies set after it. */
	const messages: number[] = [];

	const countMessages = () =>
		stage.session.inExtension(() => {
			const counted = globalThis as { witnessed?: number };
			const before = counted.witnessed ?? 0;
			if (counted.witnessed === undefined) {
				chrome.runtime.onMessage.addListener((message) => {
					if ('witness' in message) counted.witnessed = (counted.witnessed ?? 0) + 1;
				});
			}
			counted.witnessed = 0;
			return before;
		});

	/** Sets two cookies on a page that is still open after the recording, and counts its messages. */
	async function setCookiesAfterwards(tab: Tab): Promise<void> {
		messages.push(await countMessages());
		for (const name of ['after_1', 'after_2']) {
			await tab.evaluate((after) => {
				document.cookie = `${after}=1`;
			}, name);
			await new Promise((resolve) => setTimeout(resolve, 400));
			messages.push(await countMessages());
		}
	}

	const workerStarts = (ms: number) =>
		until('the worker', () => stage.session.workerRunning(), ms).then(
			() => true,
			() => false,
		);

	/** Whether a response without a cookie wakes the stopped worker. */
	async function responseWakesWorker(tab: Tab): Promise<boolean> {
		// Events of the last navigation may still wake it.
		await until('the worker to stay stopped', async () => {
			await stage.session.stopWorker();
			return !(await workerStarts(500));
		});
		await tab.evaluate(async () => {
			for (let i = 0; i < 3; i++) await fetch('/blank', { cache: 'no-store' });
		});
		return workerStarts(1000);
	}

	async function record(tab: Tab): Promise<Recording> {
		const { session } = stage;
		const tabId = await session.tabId(tab);
		const { id } = await send(session, 'recording.start', {
			tabId,
			way: 'as-it-stands',
			timeZone: 'Europe/Paris',
		});
		await tab.waitFor(() =>
			performance
				.getEntriesByType('navigation')
				.some((entry) => (entry as PerformanceNavigationTiming).type === 'reload'),
		);
		shapes.recorded = await tab.evaluate(cookieShape);
		await tab.goto(`${AT}/all`);
		await waitFor(ALL);
		await tab.goto(`${AT}/strict`);
		await waitFor(['by_strict']);
		if (browser === 'chromium') {
			await tab.goto(`${AT}/service-worker`);
			await waitFor(['by_worker']);
			await tab.goto(`https://${HOST}/blank`);
			woken.push(await responseWakesWorker(tab));
		}
		await tab.goto(`http://${HOST}/ways/refused`);
		const { audit } = await send(session, 'recording.stop', { id });
		const saved = await send(session, 'audit.get', { id: audit ?? '' });
		if (saved?.recording == null) throw new Error('The recording was not saved');
		return saved.recording;
	}

	beforeAll(async () => {
		await stage.session.grant([`*://${VIDEO_HOST}/*`]);
		await stage.visit(`https://${HOST}/blank`, async (tab) => {
			shapes.without = await tab.evaluate(cookieShape);
			await countMessages();
			recording = await record(tab);
			await setCookiesAfterwards(tab);
			await tab.goto(`https://${HOST}/blank`);
			if (browser === 'chromium') woken.push(await responseWakesWorker(tab));
		});
	});

	it('is the response that set it: of the page, of a resource, or of a redirect', () => {
		const answer = { by: 'answer', status: 200, redirects: [], inTab: true };
		expect(originOf('by_page')).toMatchObject({ ...answer, url: `${AT}/all`, resource: 'main_frame' });
		expect(originOf('by_image')).toMatchObject({ ...answer, url: `${AT}/set?…`, resource: 'image' });
		const fetched = { ...answer, resource: 'xmlhttprequest' };
		expect(originOf('by_fetch')).toMatchObject({ ...fetched, url: `${AT}/set?…` });
		expect(originOf('by_hop')).toMatchObject({ ...fetched, status: 302, url: `${AT}/hop` });
		expect(originOf('by_next_hop')).toMatchObject({ ...fetched, status: 302, redirects: [`${AT}/hop`] });
		expect(originOf('by_landing')).toMatchObject({ ...fetched, redirects: [`${AT}/hop`, `${AT}/next-hop`] });
		expect(originOf('by_fetch')).toMatchObject({ initiator: expect.stringContaining(`https://${HOST}`) });
	});

	it('is the script that set it, with address, line and function', () => {
		const script = { by: 'script', api: 'document.cookie', document: `${AT}/all`, isTop: true };
		for (const name of ['by_inline', 'by_external', 'by_late']) expect(originOf(name)).toMatchObject(script);
		expect(stackOf('by_inline')[0]).toEqual([`${AT}/all`, 1, 'setInline']);
		expect(stackOf('by_external')).toEqual([
			[`https://${HOST}/ways.js`, 2, 'setByScript'],
			[`https://${HOST}/ways.js`, 4, ''],
		]);
		expect(stackOf('by_late')[1]).toEqual([`https://${HOST}/ways.js`, 6, 'later']);
		expect(originOf('by_store')).toMatchObject({ ...script, api: 'cookieStore' });
		expect(stackOf('by_store')[0]).toMatchObject([`${AT}/all`, expect.any(Number), 'setInStore']);
		expect(originOf('by_strict')).toMatchObject({ ...script, document: `${AT}/strict` });
	});

	it('is the script of a frame, also of one without an address', () => {
		const script = { by: 'script', api: 'document.cookie', isTop: false };
		expect(originOf('by_srcdoc')).toMatchObject({ ...script, document: 'about:srcdoc' });
		expect(stackOf('by_srcdoc')[0]?.[2]).toBe('inSrcdoc');
		expect(originOf('by_blank_frame')).toMatchObject({ ...script, document: 'about:blank' });
		expect(stackOf('by_blank_frame').at(-2)).toMatchObject([`${AT}/all`, expect.any(Number), 'onload']);
		const frame = `https://${VIDEO_HOST}/ways/frame`;
		expect(originOf('by_third_party')).toMatchObject({ ...script, document: frame });
	});

	it('is never the address that a script only claims', () => {
		for (const name of [...FALSE, 'by_prepared_frame']) {
			expect(originOf(name)).toMatchObject({ by: 'script', api: 'document.cookie' });
			expect(JSON.stringify(stackOf(name))).not.toContain(FALSE_SCRIPT);
		}
		for (const name of FALSE) {
			expect(stackOf(name).map(([url]) => url)).toContain(`${AT}/all`);
		}
		if (browser === 'firefox') expect(stackOf('by_prepared_frame')[0]?.[0]).toBe('about:srcdoc');
		// In Chromium a parent can hand a frame's hook false reports, which are not believed.
		expect(JSON.stringify(recording)).not.toContain(`"url":"${FALSE_SCRIPT}`);
	});

	it('is unknown for a service worker’s cookie', () => {
		if (browser === 'chromium') expect(originOf('by_worker')).toEqual({ by: 'unknown' });
		else expect(originOf('by_worker')).toBeUndefined();
	});

	it('comes with the requested lifetime, and without our own frames and values', () => {
		const lifetimes = recording.cookies.flatMap(({ key, moments }) =>
			JSON.parse(key).at(-1).startsWith('by_store')
				? []
				: moments.filter(({ what }) => what === 'set').map((moment) => moment.asked),
		);
		expect(lifetimes.filter((seconds) => seconds === 3600).length).toBeGreaterThanOrEqual(ALL.length);
		expect(JSON.stringify(recording)).not.toContain('-extension:');
		expect(JSON.stringify(recording)).not.toContain('page-world');
		expect(JSON.stringify(recording)).not.toContain('xxxxx');
	});

	it('is listed with the rule when the browser refused the cookie', () => {
		const reasons = Object.fromEntries(recording.notKept.map(({ offer, reason }) => [offer.name, reason]));
		expect(reasons).toMatchObject({
			no_domain: 'domain',
			no_answer: 'domain',
			'__Host-no_prefix': 'prefix',
			no_http_only: 'http-only-from-script',
			no_large: 'too-large',
			no_secure: 'not-secure',
		});
		expect(Object.keys(reasons).filter((name) => name.startsWith('by_'))).toEqual([]);
	});

	it('is recorded without a trace: names, descriptors, conversions and errors are the browser’s own', () => {
		expect(shapes.recorded).toEqual(shapes.without);
		expect(shapes.without?.length).toBeGreaterThan(10);
	});

	it('is no longer reported by open pages once the recording has ended', () => {
		expect(messages[0]).toBeGreaterThan(3);
		expect(messages.slice(1)).toEqual([1, 0]);
	});

	it('costs nothing without a recording: no response wakes the worker', () => {
		// Firefox wakes its background for every request.
		expect(woken).toEqual(browser === 'chromium' ? [true, false] : []);
	});
});
