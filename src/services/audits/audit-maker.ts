import { AUDIT_FORMAT, type Audit } from '../../core/audit/audit.ts';
import { thirdPartyCookiesOf } from '../../core/audit/audit-conditions.ts';
import { refusal } from '../../messaging/intent-error.ts';
import type { ProductInfo } from '../../ports/product-info.ts';
import type { Tabs } from '../../ports/tabs.ts';
import type { Clock } from '../../ports/time.ts';
import type { Journals } from '../journal/journals.ts';
import type { Inspect } from '../watching/inspect.ts';
import type { Portals } from '../watching/portals.ts';

/** Inspects a tab's portal now and returns its audit, unstored. Refuses with `audit-not-possible` or `tab-gone`. */
export type MakeAudit = (request: {
	readonly tabId: number;
	readonly host?: string | undefined;
	/** IANA name, from the page. */
	readonly timeZone: string;
}) => Promise<Audit>;

/** Returns the members of an audit that do not depend on what was inspected. `at` in ms. */
export async function auditFrame(
	product: ProductInfo,
	{ id, at, timeZone }: { readonly id: string; readonly at: number; readonly timeZone: string },
): Promise<Omit<Audit, 'conditions' | 'report' | 'journal' | 'recording'>> {
	const [browser, extensionVersion] = await Promise.all([product.browser(), product.extensionVersion()]);
	return {
		format: AUDIT_FORMAT,
		id,
		madeAt: new Date(at).toISOString(),
		timeZone: validZone(timeZone),
		browser,
		extensionVersion,
		auditor: '',
		notes: {},
		remarks: '',
	};
}

/** Returns a time zone that dates can be formatted in: UTC where the given one is none. */
function validZone(timeZone: string): string {
	try {
		return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
	} catch {
		return 'UTC';
	}
}

export function createAuditMaker(deps: {
	tabs: Tabs;
	clock: Clock;
	product: ProductInfo;
	token: () => string;
	portals: Portals;
	journals: Journals;
	inspect: Inspect;
}): MakeAudit {
	const { tabs, clock, product, portals, journals, inspect } = deps;

	/** Whether all tabs that show the portal do so over https. */
	async function isSecure(store: string, host: string): Promise<boolean> {
		const open = (await portals.open()).portals;
		return open.find((portal) => portal.store === store && portal.host === host)?.isSecure ?? false;
	}

	return async ({ tabId, host, timeZone }) => {
		const inspection = await inspect(tabId, host);
		if (inspection.state !== 'ready') throw refusal('audit-not-possible');
		const { report } = inspection;
		const tab = await tabs.get(tabId);
		if (tab === null) throw refusal('tab-gone');
		const [frame, secure, journal] = await Promise.all([
			auditFrame(product, { id: deps.token(), at: clock.now(), timeZone }),
			isSecure(report.store, report.host),
			// A failing journal must not prevent the audit.
			journals.get(report).catch(() => null),
		]);
		return {
			...frame,
			conditions: {
				isPrivate: tab.incognito,
				store: report.store,
				thirdPartyCookies: thirdPartyCookiesOf(report.rows),
				isSecure: secure,
			},
			report,
			journal,
			recording: null,
		};
	};
}
