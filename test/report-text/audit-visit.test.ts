import { describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { Origin, Recording } from '../../src/core/recording/recording.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { declaredAs, makePolicy, makeReport, makeRow, NO_MATCH, NO_POLICY } from '../popup/make-report.ts';
import { VISIT } from '../report/made-visits.ts';
import { makeAudit } from '../report/make-audit.ts';
import {
	makeAnswer,
	makeChoice,
	makeFrame,
	makeMoment,
	makeNotKept,
	makeRecorded,
	makeRecording,
	makeScript,
	REFUSED,
} from '../report/make-recording.ts';

/** With plain spaces, so that what is expected can be read. */
const english = createTranslator({
	get: (...key) =>
		localeMessages(en)
			.get(...key)
			.replaceAll('\u00a0', ' '),
});
const french = createTranslator(localeMessages(fr));
const HOST = 'lumiere-sur-mer.opendatasoft.com';
const PAGE = `https://${HOST}/explore/`;
const row = makeRow({ name: 'x' }, NO_MATCH);

const view = (audit: Audit, translator = english) => auditView(audit, translator);
const visit = (recording: Partial<Recording>, rows = [row], more: Partial<Audit> = {}) =>
	view(makeAudit({ report: makeReport({ rows }), recording: makeRecording(recording), ...more }));
const cookie = (
	moments: Parameters<typeof makeRecorded>[1],
	fields: Parameters<typeof makeRecorded>[2] = {},
) => visit({ cookies: [makeRecorded(row.key, moments, fields)] }).cookies.entries[0];
const setBy = (origin: Origin) => cookie([makeMoment(400, { origin })])?.setBy;

describe('who set a cookie in a visit', () => {
	it.each<[string, Origin, string]>([
		[
			'an answer',
			makeAnswer(),
			`By the answer of ${PAGE} (document), 0.4 s after the start, before any choice`,
		],
		[
			'an answer to another tab',
			makeAnswer({ inTab: false, resource: 'odd' }),
			`By the answer of ${PAGE} (other resource), asked for outside of this tab, 0.4 s after the start, before any choice`,
		],
		[
			'a script',
			makeScript(),
			'By the script https://mesure.example/js/stats.js, line 12, 0.4 s after the start, before any choice',
		],
		[
			'a script in a frame',
			makeScript({ document: 'https://video.example/e', isTop: false }),
			'By the script https://mesure.example/js/stats.js, line 12, in the frame https://video.example/e, 0.4 s after the start, before any choice',
		],
		[
			'a script in the page itself',
			makeScript({ stack: [makeFrame({ url: '' }), makeFrame({ url: PAGE, line: null })] }),
			`By a script within the page ${PAGE}, 0.4 s after the start, before any choice`,
		],
		[
			'a script that has no name',
			makeScript({ stack: [] }),
			`By a script of the page ${PAGE} that the browser does not name, 0.4 s after the start, before any choice`,
		],
		[
			'nobody knows',
			{ by: 'unknown' },
			'Set 0.4 s after the start, before any choice; nothing that was seen explains it',
		],
	])('is told: %s', (_, origin, said) => {
		expect(setBy(origin)).toBe(said);
	});

	it('is told of the first time, in the phase of then', () => {
		const told = cookie([makeMoment(REFUSED + 50), makeMoment(90_000, { what: 'renewed' })]);
		expect(told?.setBy).toContain('21.5 s after the start, after refusal');
	});

	it('is not told of one that was there and stayed', () => {
		expect(cookie([], { wasThere: true })?.setBy).toBe(
			'There when the recording began; not set in this visit',
		);
		expect(cookie([makeMoment(400)], { wasThere: true })?.setBy).toMatch(
			/^There when the recording began\. Set again: By the answer/,
		);
	});

	it('is told with when it was gone', () => {
		expect(cookie([makeMoment(400), makeMoment(73_000, { what: 'removed' })])?.gone).toBe(
			'Gone 1 min 13.0 s after the start, after a change of choice',
		);
		expect(cookie([makeMoment(400)], { goneAt: makeMoment(500).at })?.gone).toBe(
			'Gone 0.5 s after the start',
		);
	});
});

describe('every moment of a cookie', () => {
	const entry = (name: string) => view(VISIT).cookies.entries.find((one) => one.name === name);

	it('has who, when, phase, certainty, and what was asked for', () => {
		const [first, again] = entry('_ga')?.moments ?? [];
		expect(first).toMatchObject({
			what: 'set',
			when: '1.7 s after the start',
			phaseWords: 'before any choice',
			certaintyWords: 'observed in the page: the page’s own word',
			stack: ['track – https://mesure.example/js/stats.js:12:4', `${PAGE}:214:9`],
		});
		expect(first?.facts.map(({ value }) => value)).toContain('2 years; browsers keep 400 days at most');
		expect(again?.whatWords).toBe('renewed');
	});

	it('tells the same call stack once', () => {
		const [, again] = entry('_ga')?.moments ?? [];
		expect(again?.by).toBe('By the script https://mesure.example/js/stats.js, line 12 (as the time before)');
		expect(again?.stack).toEqual([]);
		expect(again?.facts.map(({ label }) => label)).toEqual(['Lifetime asked for']);
	});

	it('has the redirections that led to an answer, and who asked for it', () => {
		const [first] = entry('VISITOR_INFO1_LIVE')?.moments ?? [];
		expect(first?.certaintyWords).toBe('observed: in the browser’s own traffic');
		expect(first?.facts.map(({ value }) => value)).toEqual([
			'6 months',
			'200',
			`https://${HOST}`,
			'https://video.example/e/31 → https://www.video.example/embed?…',
		]);
	});

	it('says how many are not listed', () => {
		expect(cookie([makeMoment(400)], { times: 31 })?.moreMoments).toBe('30 more times not listed here.');
		expect(cookie([makeMoment(400)])?.moreMoments).toBeNull();
	});
});

describe('a visit’s one sentence', () => {
	it('counts what was set, what is undeclared, and what needed consent', () => {
		expect(view(VISIT).result).toBe(
			`9 cookies were set in this visit to ${HOST}; 4 are not in the policy of Nov 2, 2026; 1 of a kind that usually needs consent was set before any choice; 2 of kinds that usually need consent were set after a refusal.`,
		);
		const counts = Object.fromEntries(view(VISIT).counts.map(({ id, count }) => [id, count]));
		expect(counts).toMatchObject({ undeclared: 4, beforeChoice: 1, afterRefusal: 2, notKept: 3, unseen: 1 });
	});

	it('tells a visit in which nothing was set, and what was there', () => {
		expect(visit({}, []).result).toBe(`No cookie was set in this visit to ${HOST}.`);
		expect(visit({ cookies: [makeRecorded(row.key, [], { wasThere: true })] }).result).toBe(
			`No cookie was set in this visit to ${HOST}; 1 more was there and was not seen being set.`,
		);
	});

	it('tells that all are declared, and that there is no policy', () => {
		const declared = makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'));
		const cookies = (key: string) => ({ cookies: [makeRecorded(key, [makeMoment(400)])] });
		expect(visit(cookies(declared.key), [declared]).result).toBe(
			`1 cookie was set in this visit to ${HOST}; it is in the policy read on Nov 21, 2026.`,
		);
		const alone = makeRow({ name: 'x' }, NO_POLICY);
		const report = makeReport({ rows: [alone], policy: makePolicy({ kind: 'none' }) });
		expect(visit(cookies(alone.key), [alone], { report }).result).toBe(
			`1 cookie was set in this visit to ${HOST}; there is no policy to compare with.`,
		);
	});
});

describe('a visit in words', () => {
	it('goes from start to end, its events in their order', () => {
		const events = view(VISIT).visit?.entries ?? [];
		expect(events.map(({ kind }) => kind)).toEqual(
			'start page tool tool choice page page choice end'.split(' '),
		);
		expect(events.map(({ after }) => after)).toContain('21.4 s');
		expect(events[4]).toMatchObject({ words: 'Choice: refused (the portal’s own cookie banner)' });
	});

	it('says where no choice was recognised, and of one that was older', () => {
		expect(visit({}).visit?.intro).toContain('No choice was recognised');
		const older = visit({ choices: [makeChoice(-1000)] }).visit;
		expect(older?.entries[1]?.words).toMatch(/^A choice of an earlier visit/);
	});

	it('lists at most 250 events and offers, and says so', () => {
		const pages = Array.from({ length: 300 }, (_, at) => ({
			at: makeMoment(at).at,
			url: PAGE,
			how: 'load' as const,
		}));
		const { visit: told, lists } = visit({
			pages,
			notKept: Array.from({ length: 300 }, () => makeNotKept()),
		});
		expect(told?.entries).toHaveLength(252);
		expect(told?.entries.at(-1)?.details[0]).toContain('50 more events');
		const offers = lists.find(({ id }) => id === 'not-kept');
		expect(offers?.entries).toHaveLength(250);
		expect(offers?.intro).toContain('50 more');
	});

	it.each([
		['not-secure', 'asks for https'],
		['prefix', '__Host-'],
		['domain', 'may not set cookies'],
		['same-site-none-not-secure', 'SameSite=None'],
		['partitioned-not-secure', 'Partitioned'],
		['http-only-from-script', 'hidden from scripts'],
		['http-only-exists', 'may not replace it'],
		['too-large', 'larger than browsers keep'],
		['third-party', 'third parties'],
		['not-visible', 'no permission'],
		['unknown', 'No rule that we know'],
	] as const)('says why an offer was not kept: %s', (reason, said) => {
		const list = visit({ notKept: [makeNotKept({ reason })] }).lists.find(({ id }) => id === 'not-kept');
		expect(list?.entries[0]?.words).toContain(said);
	});

	it('tells its conditions', () => {
		const facts = (recording: Partial<Recording>) =>
			visit(recording)
				.conditions.entries.map(({ label, value }) => `${label}: ${value}`)
				.join('\n');
		expect(facts({ signedIn: true })).toContain('yes: this is not what a visitor sees');
		expect(facts({ signedIn: null })).toContain('Signed in to the portal: not known');
		expect(facts({ isCut: true })).toContain('more happened than could be kept');
		expect(facts({ way: 'private-window' })).toContain('yes, opened for this visit');
		expect(facts({ way: 'as-it-stands', cookiesAtStart: 7 })).toContain('at the start: 7');
	});

	it('says what was not looked at, and what the words mean', () => {
		const { limits, wording, method } = view(VISIT);
		expect(limits.entries.join('\n')).toContain('service worker');
		expect(limits.entries.join('\n')).not.toContain('no visit was recorded');
		expect(wording.entries.map(({ label }) => label)).toContain('observed in the page');
		expect(method.entries.join('\n')).toContain('Values were dropped at once');
	});

	it('leaves no key without words in either language', () => {
		const plans = ['nothing', 'refused', 'accepted'] as const;
		const ends = ['stopped', 'tab-closed', 'too-long'] as const;
		const ways = ['private-window', 'as-it-stands', 'clean-start'] as const;
		for (const translator of [english, french])
			for (const [index, step] of plans.entries()) {
				const recording = {
					...VISIT.recording,
					plan: { id: 'p', step },
					end: ends[index] ?? 'stopped',
					way: ways[index] ?? 'clean-start',
				};
				const words = JSON.stringify(view({ ...VISIT, recording }, translator));
				expect(words).not.toMatch(/"[^"]*\b(?:report|popup|finding|common|visit)_\w+[^"]*"/);
				expect(words).not.toMatch(/\$\d/);
			}
	});
});
