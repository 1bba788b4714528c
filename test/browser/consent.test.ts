import { describe, expect, it } from 'vitest';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { ConsentPhase } from '../../src/core/consent/consent.ts';
import { COUNTING_COOKIE, MANNERS } from '../portal/consent-page.mjs';
import { until } from './driver/poll.mjs';
import type { Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import { ANY_BROWSER, BROWSERS, type Stage, useStage } from './stage.ts';

const PORTAL = 'https://consentement.opendatasoft.com';

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The actions of a person in a recorded visit. */
interface Visit {
	readonly tab: Tab;
	/** Clicks, and waits until the recording is in that phase. */
	choose(selector: string, phase: ConsentPhase): Promise<void>;
	/** Waits until a page has had time to set its counting cookie after a choice. */
	counted(): Promise<void>;
}

/** Records a visit from a clean start and returns its report. */
async function record(stage: Stage, path: string, visit: (by: Visit) => Promise<void>): Promise<Audit> {
	const { session } = stage;
	const now = () => send(session, 'recording.now', null);
	return stage.visit(`${PORTAL}${path}`, async (tab) => {
		await tab.evaluate(() => Object.assign(window, { isOld: true }));
		const tabId = await session.tabId(tab);
		const { id } = await send(session, 'recording.start', {
			tabId,
			way: 'clean-start',
			timeZone: 'Europe/Paris',
		});
		await until('the page to be reloaded', async () => {
			if ((await now())?.stage !== 'recording') return false;
			return tab
				.evaluate(() => document.readyState === 'complete' && !('isOld' in window))
				.catch(() => false);
		});
		// Cookies set in the half second before a choice count as set by it.
		await wait(700);
		await visit({
			tab,
			async choose(selector, phase) {
				await tab.click(selector);
				await until(`the phase ${phase}`, async () => (await now())?.phase === phase);
			},
			counted: () => wait(1000),
		});
		const { audit } = await send(session, 'recording.stop', { id });
		const saved = audit === null ? null : await send(session, 'audit.get', { id: audit });
		if (saved === null) throw new Error('The recording was not saved');
		return saved;
	});
}

/** Returns what an audit contains about consent and about one cookie. */
function consentOf({ recording, report }: Audit, name: string) {
	const row = report.rows.find(({ cookie }) => cookie.name === name);
	const moments = recording?.cookies.find(({ key }) => key === row?.key)?.moments ?? [];
	return {
		tools: recording?.tools.map(({ id }) => id),
		choices: recording?.choices.map(({ tool, answer, by }) => `${tool} ${answer} by ${by}`),
		phases: moments.filter(({ what }) => what !== 'removed').map(({ phase }) => phase),
		findings: row?.findings.map(({ code }) => code).filter((code) => code.startsWith('set-')),
	};
}

describe.each(BROWSERS)('consent in %s', (browser) => {
	const stage = useStage(browser);
	/** Tests that no browser does differently run in one of them. */
	const isOneOfAny = ANY_BROWSER.includes(browser);

	if (isOneOfAny)
		it('is read from the portal’s own banner', async () => {
			const audit = await record(stage, '/', async ({ tab, choose, counted }) => {
				await tab.click('.ods-manage-cookies-preferences__show-button');
				await tab.click('dialog [name="statistics"]');
				await choose('dialog .primary', 'accepted');
				await counted();
			});
			expect(consentOf(audit, '_ga')).toEqual({
				tools: ['opendatasoft'],
				choices: ['opendatasoft accepted by cookie'],
				phases: ['accepted'],
				findings: [],
			});
			expect(audit.recording?.choices[0]).toMatchObject({ granted: ['statistics'], certainty: 'observed' });
		});

	if (isOneOfAny)
		it('is read from page storage, and a page that ignores it gets findings', async () => {
			const audit = await record(stage, '/consent/?tool=klaro&rogue=1', async ({ choose, counted }) => {
				await choose('#refuse', 'refused');
				await counted();
				await choose('#accept', 'changed');
				await counted();
			});
			expect(consentOf(audit, COUNTING_COOKIE)).toEqual({
				tools: ['klaro'],
				choices: ['klaro refused by storage', 'klaro accepted by storage'],
				phases: ['before', 'refused', 'changed'],
				findings: expect.arrayContaining(['set-before-consent', 'set-after-refusal']),
			});
		});

	it('is dated by when it was chosen: by a key, a pointer, on a busy page, in a frame', async () => {
		const { recording } = await record(stage, '/consent/manners', async ({ tab, counted }) => {
			await tab.evaluate(() => document.querySelector<HTMLElement>('#key')?.focus());
			await tab.press('Enter');
			await counted();
			for (const selector of ['#pointer', '#busy', 'iframe']) {
				await tab.click(selector);
				await counted();
			}
		});
		const first = (name: string) =>
			recording?.cookies.find(({ key }) => key.includes(`"${name}"`))?.moments[0] ?? { at: 0, phase: null };
		const choices = recording?.choices ?? [];
		expect(first('before_all').phase).toBe('before');
		expect(choices.map(({ answer }) => answer)).toEqual(['accepted', 'refused', 'accepted', 'refused']);
		const marks = [first('before_all'), ...MANNERS.map((manner) => first(`after_${manner}`))];
		expect(marks.slice(1).map(({ phase }) => phase)).not.toContain('before');
		const spans = choices.map(({ since = 0, at }, index) => [
			since - (marks[index]?.at ?? 0) > 0 || [since, marks[index]],
			// Page and frame round their clocks on their own.
			(marks[index + 1]?.at ?? 0) - at >= -1 || [at, marks[index + 1]],
		]);
		expect(spans).toEqual(MANNERS.map(() => [true, true]));
	});

	if (isOneOfAny)
		it('is read from a consent manager’s cookies and objects', async () => {
			const audit = await record(
				stage,
				'/consent/?tool=onetrust&rogue=refused',
				async ({ choose, counted }) => {
					await choose('#refuse', 'refused');
					await counted();
				},
			);
			expect(consentOf(audit, COUNTING_COOKIE)).toEqual({
				tools: ['onetrust'],
				choices: ['onetrust refused by cookie'],
				phases: ['refused'],
				findings: ['set-after-refusal'],
			});
		});

	if (isOneOfAny)
		it('is read from the TCF interface and from Google’s consent mode', async () => {
			const refused = await record(stage, '/consent/?tool=interface', async ({ choose }) => {
				await choose('#refuse', 'refused');
			});
			expect(consentOf(refused, '')).toMatchObject({ tools: ['tcf'], choices: ['tcf refused by page'] });
			const accepted = await record(stage, '/consent/?tool=mode', async ({ choose, counted }) => {
				await choose('#accept', 'accepted');
				await counted();
			});
			expect(consentOf(accepted, COUNTING_COOKIE)).toEqual({
				tools: ['google-consent-mode'],
				choices: ['google-consent-mode accepted by page'],
				phases: ['accepted'],
				findings: [],
			});
		});
});
