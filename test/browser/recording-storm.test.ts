import { describe, expect, test } from 'vitest';
import { MANY } from '../portal/ways.mjs';
import type { Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import { BROWSERS, useStage } from './stage.ts';

const HOST = 'clairval.opendatasoft.com';
const PAGE = `https://${HOST}/blank`;
/** How often a page acts in each storm; `npm run fuzz` sets it. */
const SIZE = Number(process.env['STORM_SIZE'] ?? 2000);

/** Cookies of answers in one call of the page: a slow machine needs longer for all than a driver waits for one call. */
const AT_ONCE = 100 * MANY;

/** Acts of a page, in parts that leave the browser a moment. */
const STORMS: Readonly<Record<string, (tab: Tab) => Promise<void>>> = {
	'cookies written by a script': (tab) =>
		tab.evaluate(async (size) => {
			for (let i = 0; i < size; i++) {
				document.cookie = `storm_${i % 120}=${i}; Path=/`;
				if (i % 2000 === 0) await new Promise((resolve) => setTimeout(resolve));
			}
		}, SIZE),
	'choices written to and fro': (tab) =>
		tab.evaluate(async (size) => {
			for (let i = 0; i < size; i++) {
				document.cookie = `tarteaucitron=!a=${i % 2 === 0}; Path=/`;
				if (i % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
			}
		}, SIZE),
	'cookies of answers': async (tab) => {
		for (let first = 0; first < SIZE; first += AT_ONCE) {
			await tab.evaluate(
				async (from, to, many) => {
					for (let i = from; i < to; i += many) await fetch(`/ways/many?first=${i}`, { cache: 'no-store' });
				},
				first,
				Math.min(SIZE, first + AT_ONCE),
				MANY,
			);
		}
	},
};

describe.each(BROWSERS)('a visit recorded in %s through a storm', (browser) => {
	const stage = useStage(browser);

	/** Asks the worker again and again; returns a function that ends this and gives the number of answers. */
	function askOn(): () => Promise<number> {
		let isOver = false;
		const asking = (async () => {
			let answers = 0;
			while (!isOver) {
				await send(stage.session, 'recording.now', null);
				answers++;
				await new Promise((resolve) => setTimeout(resolve, 300));
			}
			return answers;
		})();
		return () => {
			isOver = true;
			return asking;
		};
	}

	test.each(Object.keys(STORMS))(
		'of %s: all are answered, the report comes, and has a row for every cookie that is there',
		async (kind) => {
			const { session } = stage;
			await stage.visit(PAGE, async (tab) => {
				const tabId = await session.tabId(tab);
				const { id } = await send(session, 'recording.start', {
					tabId,
					way: 'as-it-stands',
					timeZone: 'UTC',
				});
				await tab.waitFor(() =>
					performance
						.getEntriesByType('navigation')
						.some((entry) => (entry as PerformanceNavigationTiming).type === 'reload'),
				);
				const end = askOn();
				await STORMS[kind]?.(tab);
				expect(await end()).toBeGreaterThan(0);
				// The browser itself is late: what it has not yet stored would come after the report.
				await send(session, 'inspect', { tabId });
				const { audit } = await send(session, 'recording.stop', { id });
				const { recording } = (await send(session, 'audit.get', { id: audit ?? '' })) ?? {};
				const rows = new Set(recording?.cookies.map(({ key }) => JSON.parse(key).at(-1)));
				const jar = (await session.readJar()).map(({ name }) => name);
				expect(jar.length).toBeGreaterThan(0);
				expect(jar.filter((name) => !rows.has(name))).toEqual([]);
			});
		},
	);
});
