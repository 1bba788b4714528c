import * as v from 'valibot';
import type { Audit } from '../../core/audit/audit.ts';
import { buildCapture, pagesOf } from '../../core/capture/build-capture.ts';
import type { Capture } from '../../core/capture/capture.ts';
import { CAPTURE_STORE } from '../../core/capture/capture-jar.ts';
import { createCookieFacts } from '../../core/known/cookie-facts.ts';
import { withRecordingFindings } from '../../core/recording/recording-findings.ts';
import { acceptInReport } from '../../core/report/accept-in-report.ts';
import { thirdPartySites } from '../../core/report/hosts-in-use.ts';
import type { SiteReport } from '../../core/report/site-report.ts';
import { hostOf } from '../../core/web/address.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { IntentArgs } from '../../messaging/intents.ts';
import type { ProductInfo } from '../../ports/product-info.ts';
import type { Sites } from '../../ports/sites.ts';
import type { Clock } from '../../ports/time.ts';
import { reportKey } from '../../state/report-key.ts';
import { auditFrame } from '../audits/audit-maker.ts';
import type { ExceptionsInUse } from '../exceptions/exceptions-in-use.ts';
import type { Reporter } from '../watching/reporter.ts';
import { CaptureSchema } from './capture-schema.ts';

/** Makes the audit of a capture, unstored. Refuses with `bad-request`. */
export type MakeCaptureAudit = (
	request: Omit<IntentArgs<'audit.of-capture'>, 'capture'> & { readonly capture: unknown },
) => Promise<Audit>;

export function createCaptureAudit(deps: {
	sites: Sites;
	product: ProductInfo;
	clock: Clock;
	token: () => string;
	reporter: Pick<Reporter, 'build'>;
	exceptions: ExceptionsInUse;
}): MakeCaptureAudit {
	const { sites, product, clock, token, reporter, exceptions } = deps;

	function parse(sent: unknown, host: string): Capture {
		const parsed = v.safeParse(CaptureSchema, sent);
		if (!parsed.success) throw refusal('bad-request');
		if (!pagesOf(parsed.output.answers).some(({ url }) => hostOf(url) === host)) throw refusal('bad-request');
		return parsed.output;
	}

	return async ({ capture: sent, host, timeZone }) => {
		const capture = parse(sent, host);
		const site = sites.siteOf(host) ?? host;
		const { recording, cookies } = buildCapture(capture, { host, site, siteOf: sites.siteOf });
		const isSecure = pagesOf(capture.answers).every(({ url }) => url.startsWith('https:'));
		const at = recording.endedAt;
		const portal = {
			store: CAPTURE_STORE,
			host,
			site,
			key: reportKey(CAPTURE_STORE, host),
			isSecure,
			isPrivate: false,
			tabIds: [],
			hostsInUse: [],
		};
		const judged = await reporter.build(portal, { cookies, journal: null, at });
		const hosts = [...new Set(capture.answers.flatMap(({ url }) => hostOf(url) ?? []))];
		const seen: SiteReport = {
			...judged,
			visibility: { granted: true, hiddenDomains: [] },
			inUse: thirdPartySites(
				{ at, hosts },
				{ site, origins: ['<all_urls>'], hidesParentDomains: false, siteOf: sites.siteOf },
			),
			storage: null,
			// A cookie that no request or response of the file shows may have been there.
			unseen: [],
			notLookedAt: [...judged.unseen.map((row) => ({ ...row, findings: [] })), ...judged.notLookedAt],
			counts: { ...judged.counts, unseen: 0 },
		};
		const report = acceptInReport(
			withRecordingFindings(seen, recording, createCookieFacts(null)),
			await exceptions.of(host),
		);
		return {
			...(await auditFrame(product, { id: token(), at: clock.now(), timeZone })),
			browser: capture.browser,
			conditions: { isPrivate: false, store: CAPTURE_STORE, thirdPartyCookies: 'unknown', isSecure },
			report,
			journal: null,
			recording,
		};
	};
}
