import { describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import fr from '../../src/_locales/fr/messages.json';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { Origin, Recording } from '../../src/core/recording/recording.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import {
	declaredAs,
	makePolicy,
	makeReport,
	makeRow,
	NO_MATCH,
	NO_POLICY,
	NOT_READ,
} from '../popup/make-report.ts';
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

/** Replaces special spaces by plain ones, so that expected texts are readable. */
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

describe('who set a cookie in a visit', () => {
	it.each<[string, Origin, string]>([
		['an answer', makeAnswer(), `By the response from ${PAGE} (document)`],
		[
			'an answer to another tab',
			makeAnswer({ inTab: false, resource: 'odd' }),
			`By the response from ${PAGE} (other resource), requested outside this tab`,
		],
		['a script', makeScript(), 'By the script https://mesure.example/js/stats.js, line 12'],
		[
			'a script in a frame',
			makeScript({ document: 'https://video.example/e', isTop: false }),
			'By the script https://mesure.example/js/stats.js, line 12, in the frame https://video.example/e',
		],
		[
			'a script in the page itself',
			makeScript({ stack: [makeFrame({ url: '' }), makeFrame({ url: PAGE, line: null })] }),
			`By an inline script of the page ${PAGE}`,
		],
		[
			'a script that has no name',
			makeScript({ stack: [] }),
			`By a script of the page ${PAGE} that the browser does not name`,
		],
		['nobody knows', { by: 'unknown' }, 'Nothing that was observed explains it'],
	])('is worded: %s', (_, origin, words) => {
		const view = cookie([makeMoment(400, { origin })]);
		expect(view?.setBy).toBe(words);
		expect(view?.setWhen).toBe('0.4 s after the start, before any choice');
	});

	it('is that of the first time, with the phase of that time', () => {
		const view = cookie([makeMoment(REFUSED + 50), makeMoment(90_000, { what: 'renewed' })]);
		expect(view?.setWhen).toBe('21.5 s after the start, after refusal');
	});

	it('is unknown for a cookie that was present and stayed', () => {
		expect(cookie([], { wasThere: true })).toMatchObject({
			setBy: 'Already present when the recording began; not set during this visit',
			setWhen: null,
		});
		expect(cookie([makeMoment(400)], { wasThere: true })).toMatchObject({
			setBy: `By the response from ${PAGE} (document)`,
			setWhen: 'Already present when the recording began. Updated: 0.4 s after the start, before any choice',
		});
	});

	it('has the time of its end', () => {
		expect(cookie([makeMoment(400), makeMoment(73_000, { what: 'removed' })])?.gone).toBe(
			'Gone: 1 min 13.0 s after the start, after a change of choice',
		);
		expect(cookie([makeMoment(400)], { goneAt: makeMoment(500).at })?.gone).toBe(
			'Gone: 0.5 s after the start',
		);
	});
});

describe('every moment of a cookie', () => {
	const entry = (name: string) => view(VISIT).cookies.entries.find((other) => other.name === name);

	it('has origin, time, phase, certainty, and the requested lifetime', () => {
		const [first, again] = entry('_ga')?.moments ?? [];
		expect(first).toMatchObject({
			what: 'set',
			when: '1.7 s after the start, before any choice',
			certaintyWords: 'observed in the page, which reported it',
			stack: ['track – https://mesure.example/js/stats.js:12:4', `${PAGE}:214:9`],
		});
		expect(first?.facts.map(({ value }) => value)).toContain(
			'2 years (browsers keep it for 400 days at most)',
		);
		expect(again?.whatWords).toBe('updated');
	});

	it('writes the same call stack once', () => {
		const [, again] = entry('_ga')?.moments ?? [];
		expect(again?.by).toBe('By the script https://mesure.example/js/stats.js, line 12 (as before)');
		expect(again?.stack).toEqual([]);
		expect(again?.facts.map(({ label }) => label)).toEqual(['Lifetime requested']);
	});

	it('has the redirections that led to an answer, and who asked for it', () => {
		const [first] = entry('VISITOR_INFO1_LIVE')?.moments ?? [];
		expect(first?.certaintyWords).toBe('observed in the browser’s network traffic');
		expect(first?.facts.map(({ value }) => value)).toEqual([
			'6 months',
			'200',
			`https://${HOST}`,
			'https://video.example/e/31 → https://www.video.example/embed?…',
		]);
	});

	it('counts those that are not listed', () => {
		expect(cookie([makeMoment(400)], { times: 31 })?.moreMoments).toBe('30 more times are not listed here.');
		expect(cookie([makeMoment(400)])?.moreMoments).toBeNull();
	});
});

describe('a visit’s one sentence', () => {
	it('counts cookies set, undeclared, and set without the consent that they need', () => {
		expect(view(VISIT).result).toBe(
			`4 of the 9 cookies set during this visit to ${HOST} are not in the policy dated Nov 2, 2026. 1 cookie that usually needs consent was set before any choice. 2 cookies that usually need consent were set after a refusal.`,
		);
		const counts = Object.fromEntries(view(VISIT).counts.map(({ id, count }) => [id, count]));
		expect(counts).toMatchObject({ undeclared: 4, beforeChoice: 1, afterRefusal: 2, notKept: 3, unseen: 1 });
	});

	it('describes a visit in which nothing was set, and cookies were present', () => {
		expect(visit({}, []).result).toBe(`No cookie was set during this visit to ${HOST}.`);
		expect(visit({ cookies: [makeRecorded(row.key, [], { wasThere: true })] }).result).toBe(
			`No cookie was set during this visit to ${HOST}. 1 other cookie was present and was not seen being set.`,
		);
	});

	it('states that all or none are declared, and that there is no policy', () => {
		const declared = makeRow({ name: 'sessionid' }, declaredAs(0, 'sessionid'));
		const cookies = (key: string) => ({ cookies: [makeRecorded(key, [makeMoment(400)])] });
		expect(visit(cookies(declared.key), [declared]).result).toBe(
			`1 cookie was set during this visit to ${HOST}, and it is in the policy read on Nov 21, 2026.`,
		);
		expect(visit(cookies(row.key)).result).toBe(
			`1 cookie was set during this visit to ${HOST}, and it is not in the policy read on Nov 21, 2026.`,
		);
		const unread = makeRow({ name: '_ga' }, NOT_READ);
		const standard = makeReport({
			rows: [unread],
			policy: makePolicy({ kind: 'default', date: null, readAt: null }),
		});
		expect(visit(cookies(unread.key), [unread], { report: standard }).result).toBe(
			`1 cookie was set during this visit to ${HOST}. The portal’s policy had not been read: it is not judged.`,
		);
		const alone = makeRow({ name: 'x' }, NO_POLICY);
		const report = makeReport({ rows: [alone], policy: makePolicy({ kind: 'none' }) });
		expect(visit(cookies(alone.key), [alone], { report }).result).toBe(
			`1 cookie was set during this visit to ${HOST}; there is no policy to compare it with.`,
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

	it('notes that no choice was recognised, and a choice older than the visit', () => {
		expect(visit({}).visit?.intro).toContain('No choice was recognised');
		const older = visit({ choices: [makeChoice(-1000)] }).visit;
		expect(older?.entries[1]?.words).toMatch(/^Choice from an earlier visit: /);
		const detailsOf = (since: number) => {
			const choice = makeChoice(9000);
			const { entries } = visit({ choices: [{ ...choice, since: since && choice.at - since }] }).visit ?? {};
			return entries?.find(({ kind }) => kind === 'choice')?.details[0];
		};
		expect(detailsOf(3000)).toMatch(/^Made between .*:\d\d:\d\d.* and .*:\d\d:\d\d/);
		expect(detailsOf(0)).toMatch(/^Already there when the page was first looked at/);
		expect(detailsOf(100)).not.toMatch(/Made|Already/);
	});

	it('lists at most 250 events and offers, and counts the others', () => {
		const pages = Array.from({ length: 300 }, (_, at) => ({
			at: makeMoment(at).at,
			url: PAGE,
			how: 'load' as const,
		}));
		const { visit: section, lists } = visit({
			pages,
			notKept: Array.from({ length: 300 }, () => makeNotKept()),
		});
		expect(section?.entries).toHaveLength(252);
		expect(section?.entries.at(-1)?.details[0]).toContain('50 more are not listed');
		const offers = lists.find(({ id }) => id === 'not-kept');
		expect(offers?.entries).toHaveLength(250);
		expect(offers?.intro).toContain('50 more');
	});

	it.each([
		['not-secure', 'requires https'],
		['prefix', '__Host-'],
		['domain', 'may not set cookies'],
		['same-site-none-not-secure', 'SameSite=None'],
		['partitioned-not-secure', 'Partitioned'],
		['http-only-from-script', 'hidden from scripts'],
		['http-only-exists', 'cannot replace it'],
		['too-large', 'larger than browsers accept'],
		['nameless', 'no name'],
		['third-party', 'third-party cookies'],
		['not-visible', 'no permission'],
		['unknown', 'No rule that we know'],
	] as const)('gives the reason why an offer was not kept: %s', (reason, words) => {
		const list = visit({ notKept: [makeNotKept({ reason })] }).lists.find(({ id }) => id === 'not-kept');
		expect(list?.entries[0]?.words).toContain(words);
	});

	it('names the cookies that a clean start could not remove at its end', () => {
		const rows = ['/a?b', '/a'].map((path) => makeRow({ name: 'basket', path, domain: HOST }, NO_MATCH));
		const cookies = rows.map(({ key }) => makeRecorded(key, [makeMoment(0)], { goneAt: null }));
		const remains = (recording: Partial<Recording>) =>
			visit({ cookies, ...recording }, rows).conditions.entries.find(({ label }) => label.includes('stay'))
				?.value;
		expect(remains({ way: 'clean-start' })).toBe('basket (/a?b)');
		expect(remains({ way: 'as-it-stands' })).toBeUndefined();
		const gone = cookies.map((cookie) => ({ ...cookie, goneAt: 5 }));
		expect(remains({ way: 'clean-start', cookies: gone })).toBeUndefined();
	});

	it('lists its conditions', () => {
		const facts = (recording: Partial<Recording>) =>
			visit(recording)
				.conditions.entries.map(({ label, value }) => `${label}: ${value}`)
				.join('\n');
		expect(facts({ signedIn: true })).toContain('yes: a visitor who is not signed in may see something else');
		expect(facts({ signedIn: null })).toContain('Signed in to the portal: unknown');
		expect(facts({ isCut: true })).toContain('the recording reached a limit');
		expect(facts({ way: 'private-window' })).toContain('yes, opened for this visit');
		expect(facts({ way: 'as-it-stands', cookiesAtStart: 7 })).toContain('at the start: 7');
	});

	it('lists its limits, and explains its terms', () => {
		const { limits, wording, method } = view(VISIT);
		expect(limits.entries.join('\n')).toContain('service worker');
		expect(limits.entries.join('\n')).not.toContain('no visit was recorded');
		expect(wording.entries.map(({ label }) => label)).toContain('observed in the page');
		expect(method.entries.join('\n')).toContain('values were discarded at once');
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
