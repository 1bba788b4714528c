import { beforeEach, describe, expect, it } from 'vitest';
import { MAX_RECORDING_MS } from '../../../src/core/recording/recording.ts';
import { RECORDING_KEY } from '../../../src/core/recording/recording-state.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { aCookie } from '../../fakes/fake-jar.ts';
import {
	answer,
	ask,
	browser,
	HOST,
	now,
	PAGE,
	prepareBrowser,
	set,
	start,
	stop,
} from './recording-stage.ts';

beforeEach(prepareBrowser);

describe('a recording', () => {
	it('begins with the page loaded anew, once all listens', async () => {
		const { id, tabId } = await start();
		expect(tabId).toBe(1);
		expect(browser.recording.reloaded).toEqual([1]);
		expect(browser.recording.state).toMatchObject({ isWatching: true, witnessed: [`*://${HOST}/*`] });
		expect(browser.recording.signs).toEqual(new Set([1]));
		expect(await now()).toMatchObject({ id, tabId: 1, host: HOST, stage: 'recording', way: 'as-it-stands' });
	});

	it('is shown as it goes on: cookies, undeclared ones, pages', async () => {
		await ask()['policy.save']({ policy: aPolicy(HOST, ['sessionid']) });
		await start();
		set('sessionid');
		set('mystery');
		set('mystery');
		browser.navigate(1, `${PAGE}explore`);
		await browser.advance(300);
		const state = browser.session.data.get(RECORDING_KEY);
		expect(state).toMatchObject({ cookies: 2, undeclared: 1, pages: [PAGE, `${PAGE}explore`] });
		expect(state).toEqual(await now());
	});

	it('ends with an audit that has a row for every cookie seen, gone ones too, and opens its report', async () => {
		set('before');
		const { id } = await start();
		set('stays');
		set('brief');
		await browser.advance(100);
		browser.jar.remove(aCookie({ name: 'brief', domain: HOST }));
		set('elsewhere', { domain: 'riviere.opendatasoft.com' });
		const audit = await stop(id);
		expect(audit?.report.rows.map(({ cookie }) => cookie.name).sort()).toEqual(['before', 'brief', 'stays']);
		expect(audit?.recording).toMatchObject({ way: 'as-it-stands', end: 'stopped', cookiesAtStart: 1 });
		expect(audit?.timeZone).toBe('Europe/Paris');
		expect(browser.recording.reports).toEqual([audit?.id]);
		expect(await now()).toBeNull();
	});

	it('leaves nothing behind but its audit', async () => {
		const before = [...browser.session.data.keys()];
		const { id } = await start();
		set('a');
		await stop(id);
		await browser.advance(1000);
		const others = [...browser.session.data.keys()].filter((key) => !key.startsWith('audit:'));
		expect(others.sort()).toEqual(before.sort());
		expect(browser.recording.state).toMatchObject({ isWatching: false, witnessed: [] });
		expect(browser.recording.signs.size).toBe(0);
		expect(browser.alarms.size).toBe(0);
	});

	it('ends by itself after half an hour, and when its tab is closed', async () => {
		await start();
		await browser.advance(MAX_RECORDING_MS + 1000);
		expect(await now()).toBeNull();
		await start();
		browser.close(1);
		await browser.advance(300);
		expect(await now()).toBeNull();
		const kept = await ask()['audit.list'](null);
		const ends = await Promise.all(
			kept.map(async ({ id }) => (await ask()['audit.get']({ id }))?.recording?.end),
		);
		expect(ends).toEqual(['tab-closed', 'too-long']);
	});

	it('takes a person’s word for a choice', async () => {
		const { id } = await start();
		await ask()['recording.mark']({ id, answer: 'refused' });
		expect(await now()).toMatchObject({ phase: 'refused', recognised: false });
		const audit = await stop(id);
		expect(audit?.recording?.choices).toMatchObject([{ tool: 'by-hand', answer: 'refused', by: 'person' }]);
	});

	it('dates a choice by a person’s interaction, in a frame or in another tab of the portal', async () => {
		const document = { isTop: false, store: '0', incognito: false, documentUrl: PAGE, host: HOST };
		const { id } = await start();
		await browser.advance(20_000);
		const clickedAt = browser.clock.now();
		const click = { kind: 'interaction', what: 'input', at: clickedAt, from: clickedAt } as const;
		browser.witness({ ...document, tabId: 7, frameId: 3, ...click });
		await browser.advance(900);
		const at = browser.clock.now();
		const reading = { tool: 'klaro', answer: 'refused', granted: [], denied: ['maps'] } as const;
		const choice = { ...reading, at, by: 'storage', certainty: 'observed', since: clickedAt } as const;
		browser.witness({ ...document, tabId: 1, frameId: 0, at, kind: 'choice', choice });
		await browser.advance(900);
		const audit = await stop(id);
		expect(audit?.recording?.choices).toMatchObject([
			{ tool: 'klaro', at: clickedAt, since: clickedAt - 100 },
		]);
	});

	it('has the choice that was there when it began as its first', async () => {
		const reading = { tool: 'opendatasoft', answer: 'unknown', granted: [], denied: [] } as const;
		browser.recording.state.consents = [reading];
		const { id } = await start();
		expect(await now()).toMatchObject({ phase: 'unknown', recognised: true });
		const audit = await stop(id);
		expect(audit?.recording?.choices).toMatchObject([{ ...reading, by: 'cookie', certainty: 'inferred' }]);
	});

	it('is one at a time', async () => {
		await start();
		await expect(start()).rejects.toMatchObject({ code: 'recording-running' });
	});

	it('is refused where the tab shows no portal, or private windows are not allowed', async () => {
		browser.recording.state.privateAllowed = false;
		await expect(start('private-window')).rejects.toMatchObject({ code: 'recording-not-private' });
		browser.navigate(1, 'https://elsewhere.test/');
		await expect(start()).rejects.toMatchObject({ code: 'recording-no-portal' });
	});

	it('lists the hosts that answered its tab', async () => {
		const { id } = await start();
		browser.answer(answer());
		browser.answer(answer({ url: `https://riviere.opendatasoft.com/x`, resource: 'image' }));
		browser.answer(answer({ url: `https://autre.opendatasoft.com/x`, resource: 'image', tabId: 9 }));
		const audit = await stop(id);
		expect(audit?.recording?.hosts).toEqual([HOST, 'riviere.opendatasoft.com']);
	});
});

describe('what a recording hears', () => {
	it('of another site in use is its own, whichever of cookie and answer is told first', async () => {
		browser.grant('*://*.mesure.test/*');
		const { id } = await start();
		const third = (name: string) => set(name, { domain: 'cdn.mesure.test', hostOnly: true });
		third('first');
		browser.answer(answer({ url: 'https://cdn.mesure.test/pixel', resource: 'image' }));
		third('second');
		set('apart', { domain: 'autre.test' });
		const audit = await stop(id);
		expect(audit?.report.rows.map(({ cookie }) => cookie.name).sort()).toEqual(['first', 'second']);
	});

	it('of other tabs counts where it sets cookies of the portal in its own store alone', async () => {
		browser.navigate(2, PAGE);
		browser.navigate(3, PAGE, { store: '1', incognito: true });
		await browser.advance(1000);
		const { id } = await start();
		const offer = { name: 'other', domain: null, path: '/', secure: false, httpOnly: false };
		const offers = [{ ...offer, sameSite: 'lax' as const, partitioned: false, asked: 60 }];
		browser.answer(answer({ tabId: 3, offers, resource: 'xmlhttprequest' }));
		await browser.advance(50);
		set('other');
		await browser.advance(50);
		expect((await stop(id))?.recording?.cookies[0]?.moments).toMatchObject([{ origin: { by: 'unknown' } }]);
		const again = await start();
		browser.answer(answer({ tabId: 2, offers, resource: 'xmlhttprequest' }));
		set('other');
		await browser.advance(50);
		const audit = await stop(again.id);
		expect(audit?.recording?.cookies[0]?.moments).toMatchObject([
			{ what: 'renewed', origin: { by: 'answer', inTab: false } },
		]);
	});

	it('of an address tells a load from what a script did', async () => {
		const { id } = await start();
		const load = (path: string) => {
			browser.answer(answer({ url: PAGE + path }));
			browser.navigate(1, PAGE + path);
		};
		load('explore');
		browser.navigate(1, `${PAGE}explore/map`);
		browser.witness({
			tabId: 1,
			frameId: 0,
			isTop: true,
			store: '0',
			incognito: false,
			documentUrl: `${PAGE}explore/map`,
			host: HOST,
			at: browser.clock.now(),
			kind: 'document',
			url: `${PAGE}explore/map`,
			how: 'script',
			seesChanges: true,
		});
		browser.navigate(1, `${PAGE}explore/map#there`);
		// Firefox reports an address before its answer.
		browser.navigate(1, `${PAGE}late`);
		await browser.advance(30);
		browser.answer(answer({ url: `${PAGE}late` }));
		browser.navigate(1, `${PAGE}untold`);
		const audit = await stop(id);
		expect(audit?.recording?.pages.map(({ url, how }) => [url.slice(PAGE.length), how])).toEqual([
			['', 'load'],
			['explore', 'load'],
			['explore/map', 'script'],
			['late', 'load'],
			['untold', 'unknown'],
		]);
	});

	it('is cut where session storage has no room for more, and goes on all the same', async () => {
		const { id } = await start();
		browser.session.quota = 0;
		set('unheard');
		await browser.advance(500);
		browser.session.quota = Number.POSITIVE_INFINITY;
		await browser.advance(500);
		const audit = await stop(id);
		expect(audit?.report.rows.map(({ cookie }) => cookie.name)).toEqual(['unheard']);
		expect(audit?.recording?.isCut).toBe(true);
	});
});

describe('the report of a recording', () => {
	it('takes the place of the log where memory is full, and is whole', async () => {
		const { id } = await start();
		for (let expires = 1; expires <= 80; expires++) {
			for (let i = 0; i < 20; i++)
				set(`cookie_${i}`, { expires: browser.clock.now() / 1000 + 100 * expires });
			await browser.advance(100);
		}
		const entries = [...browser.session.data].map(([key, value]) => `${key}${JSON.stringify(value)}`);
		browser.session.quota = entries.join('').length + 5000;
		const audit = await stop(id);
		expect(audit?.recording?.cookies).toHaveLength(20);
		expect(audit?.recording?.isCut).toBe(false);
	});
});

describe('a recording in a private window', () => {
	it('is of the portal in that window, and kept in memory until the person says otherwise', async () => {
		set('at_home');
		const { id, tabId } = await start('private-window');
		expect(browser.tabs.get(tabId)).toMatchObject({ url: PAGE, incognito: true });
		set('inside', { store: '1' });
		const audit = await stop(id);
		expect(audit?.report.rows.map(({ cookie }) => cookie.name)).toEqual(['inside']);
		expect(audit?.recording).toMatchObject({ way: 'private-window', signedIn: false, cookiesAtStart: 0 });
		expect([...browser.local.data.keys()].some((key) => key.startsWith('audit:'))).toBe(false);
		await ask()['audit.keep']({ ids: [audit?.id ?? ''] });
		expect([...browser.local.data.keys()].some((key) => key.startsWith('audit:'))).toBe(true);
	});

	it('has what it heard when its window is closed', async () => {
		const { tabId } = await start('private-window');
		set('inside', { store: '1' });
		await browser.advance(300);
		browser.close(tabId);
		await browser.advance(500);
		const [summary] = await ask()['audit.list'](null);
		const audit = await ask()['audit.get']({ id: summary?.id ?? '' });
		expect(audit?.report.rows.map(({ cookie }) => cookie.name)).toEqual(['inside']);
		expect(audit?.recording?.end).toBe('tab-closed');
	});
});

describe('the sign of a recording', () => {
	it('is shown again after every navigation, and its tooltip says so until the end', async () => {
		const { id } = await start();
		browser.navigate(1, `${PAGE}about`);
		await browser.advance(300);
		expect(browser.recording.signs).toEqual(new Set([1]));
		expect(browser.badges.get(1)?.title).toMatch(/^Recording this visit/);
		await stop(id);
		await browser.advance(300);
		expect(browser.recording.signs.size).toBe(0);
		expect(browser.badges.get(1)?.title).not.toMatch(/^Recording/);
	});
});
