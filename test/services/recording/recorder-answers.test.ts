import { beforeEach, describe, expect, it } from 'vitest';
import { answer, browser, now, prepareBrowser, set, start, stop } from './recording-stage.ts';

beforeEach(prepareBrowser);

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
