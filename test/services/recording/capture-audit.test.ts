import { beforeEach, describe, expect, it } from 'vitest';
import { createHandlers } from '../../../background/intent-handlers.ts';
import { readCapture } from '../../../src/core/capture/read-capture.ts';
import { auditView } from '../../../src/report-text/build-audit-view.ts';
import { entry, har, page } from '../../core/capture/make-har.ts';
import { aPolicy } from '../../fakes/a-policy.ts';
import { createFakeBrowser, type FakeBrowser } from '../../fakes/fake-browser.ts';
import { english } from '../../options/make-model.ts';

const HOST = 'data.ville.example';
const TRACKED = 'https://www.google-analytics.com/g/collect';

let browser: FakeBrowser;
const intents = () => createHandlers(browser.wake());

function captureOf(entries: readonly unknown[]) {
	const reading = readCapture(har(entries), 'ab'.repeat(32));
	if ('failure' in reading) throw new Error(reading.failure);
	return reading.capture;
}

async function auditOf(entries: readonly unknown[]) {
	const request = { capture: captureOf(entries), host: HOST, timeZone: 'Europe/Paris' };
	const { id } = await intents()['audit.of-capture'](request);
	const audit = await intents()['audit.get']({ id });
	if (audit?.recording == null) throw new Error('It was not stored');
	return { ...audit, recording: audit.recording };
}

beforeEach(() => {
	browser = createFakeBrowser();
});

const VISIT = [
	page({ setCookie: ['sessionid=1; Path=/; Secure; HttpOnly', 'extra=1; Max-Age=31536000; Path=/; Secure'] }),
	entry({ url: TRACKED, after: 800, cookie: '_ga=2', setCookie: ['ar=3; Secure; SameSite=None'] }),
];

describe('the report of a capture', () => {
	it('judges it by the stored policy of its portal', async () => {
		await intents()['policy.save']({ policy: aPolicy(HOST, ['sessionid', 'never_set']) });
		const { report, recording, browser: by, conditions } = await auditOf(VISIT);
		const verdicts = Object.fromEntries(
			report.rows.map(({ cookie, verdict }) => [cookie.name, verdict.verdict]),
		);
		expect(verdicts).toEqual({
			sessionid: 'declared',
			extra: 'undeclared',
			ar: 'undeclared',
			_ga: 'undeclared',
		});
		expect(report.unseen).toEqual([]);
		expect(report.notLookedAt).toMatchObject([{ pattern: 'never_set', findings: [] }]);
		expect(report.inUse?.sites.map(({ site }) => site)).toEqual(['google-analytics.com']);
		expect(recording).toMatchObject({
			way: 'har',
			capture: { entries: 2, skipped: 0, sha256: 'ab'.repeat(32) },
		});
		expect(by.name).toBe('WebInspector');
		expect(conditions).toMatchObject({ isSecure: true, thirdPartyCookies: 'unknown' });
	});

	it('judges nothing without a policy, and says nothing of consent', async () => {
		const { report } = await auditOf(VISIT);
		expect(report.counts.unjudged).toBe(4);
		const codes = report.rows.flatMap(({ findings }) => findings.map(({ code }) => code));
		expect(codes).not.toContain('set-before-consent');
	});

	it('says what it cannot show, in its words', async () => {
		const view = auditView(await auditOf(VISIT), english);
		const text = JSON.stringify(view);
		expect(view.limits.entries.join(' ')).toMatch(/scripts set.*browser refused.*choices on cookies/s);
		expect(text).not.toMatch(/before any choice/);
		const [ga] = view.cookies.entries.filter(({ name }) => name === '_ga');
		expect(ga?.realLifetime).toBe('unknown');
	});

	it('is refused where what is sent is no capture of that host', async () => {
		const capture = captureOf(VISIT);
		const send = (sent: unknown, host = HOST) =>
			intents()['audit.of-capture']({ capture: sent as typeof capture, host, timeZone: 'UTC' });
		await expect(send({ ...capture, answers: [{}] })).rejects.toMatchObject({ code: 'bad-request' });
		await expect(send(null)).rejects.toMatchObject({ code: 'bad-request' });
		await expect(send(capture, 'other.example')).rejects.toMatchObject({ code: 'bad-request' });
	});
});
