import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import type { HttpAnswer } from '../../../src/ports/answers.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { aCookie } from '../../fakes/fake-jar.ts';

const HOST = 'lumiere.opendatasoft.com';
const PAGE = `https://${HOST}/`;

let browser: FakeBrowser;

beforeEach(async () => {
	browser = createFakeBrowser();
	browser.navigate(1, PAGE);
	await browser.advance(1000);
});

/** What a call gives once the clock has moved on: it may wait for time to pass. */
async function settled<T>(call: Promise<T>): Promise<T> {
	call.catch(() => undefined);
	await browser.advance(300);
	return call;
}

const ask = () => createHandlers(browser.wake());
const set = (name: string, fields = {}) => browser.jar.set(aCookie({ name, domain: HOST, ...fields }));
const start = (way: 'as-it-stands' | 'clean-start' | 'private-window' = 'as-it-stands') =>
	settled(ask()['recording.start']({ tabId: 1, way, timeZone: 'Europe/Paris' }));
const now = () => ask()['recording.now'](null);

async function stop(id: string) {
	const { audit } = await settled(ask()['recording.stop']({ id }));
	return audit === null ? null : ask()['audit.get']({ id: audit });
}

function answer(fields: Partial<HttpAnswer> = {}): HttpAnswer {
	const at = browser.clock.now();
	const head = { requestId: 'r1', tabId: 1, frameId: 0, store: null, resource: 'main_frame', status: 200 };
	return { at, ...head, url: PAGE, initiator: null, offers: [], ...fields };
}

describe('a recording’s answers', () => {
	const hold = async (held: boolean) => {
		browser.recording.state.areAnswersHeld = held;
		browser.wake().recorder.answersChanged();
		await browser.advance(300);
	};
	const recordedAs = async (during: () => Promise<unknown> | undefined = async () => undefined) => {
		const { id } = await start();
		await during();
		await browser.advance(300);
		const shown = (await now())?.answers;
		return [shown, (await stop(id))?.recording?.answers];
	};
	const arrives = async () => browser.answer(answer());

	it('are observed once one has arrived, and in later recordings that none arrives in', async () => {
		expect(await recordedAs(arrives)).toEqual(['observed', 'observed']);
		expect(await recordedAs()).toEqual(['observed', 'observed']);
	});

	it('are not, where none arrives though the permission is given', async () => {
		expect(await recordedAs()).toEqual(['pending', 'not-observed']);
	});

	it('are not without the permission, and the recording works', async () => {
		await hold(false);
		set('own');
		expect(await recordedAs(async () => set('set'))).toEqual(['not-observed', 'not-observed']);
	});

	it.each([true, false])(
		'are observed in part where the permission changes meanwhile (held at first: %s)',
		async (held) => {
			await hold(held);
			const during = async () => {
				if (held) await arrives();
				await hold(!held);
				if (!held) await arrives();
			};
			expect(await recordedAs(during)).toEqual(['partly', 'partly']);
		},
	);

	it('are found out anew after the permission was withdrawn', async () => {
		await recordedAs(arrives);
		await hold(false);
		await hold(true);
		expect(await recordedAs()).toEqual(['pending', 'not-observed']);
	});

	it('that were withdrawn while no worker ran are observed in part', async () => {
		const during = async () => {
			await arrives();
			await browser.advance(300);
			browser.recording.state.areAnswersHeld = false;
			browser.kill();
		};
		expect(await recordedAs(during)).toEqual(['partly', 'partly']);
	});
});
