import type { BaselineEntry } from '../../core/exceptions/baseline.ts';
import { endOfDay } from '../../core/exceptions/exception-days.ts';
import type { OrganisationFile } from '../../core/policy/organisation.ts';
import type { Policy } from '../../core/policy/policy.ts';
import { policyFile } from '../../export/policy/policy-json.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import { parseOrganisation } from '../../state/parse-organisation.ts';
import { safeText } from '../words/safe-text.ts';

/** The browsers that a file is written for: each has a form of its own. Edge and Chromium read Chrome's. */
export const MANAGED_BROWSERS = ['chrome', 'firefox'] as const;
export type ManagedBrowser = (typeof MANAGED_BROWSERS)[number];

/** The settings of an organisation for its people's browsers. */
export interface ManagedSettings {
	readonly organisation: string | undefined;
	readonly contact: string | undefined;
	readonly isLocked: boolean;
	/** Hosts of its own portals. */
	readonly sites: readonly string[];
	readonly policies: readonly Policy[];
	readonly accepted: readonly BaselineEntry[];
}

/** The value of managed storage at a moment (ms). Exceptions whose day is over are left out. */
export function managedValue(settings: ManagedSettings, now: number): OrganisationFile {
	const { organisation, contact, isLocked, sites, policies, accepted } = settings;
	const current = accepted.filter(({ until }) => endOfDay(until) > now);
	return {
		...(organisation !== undefined && { organisation }),
		...(contact !== undefined && { contact }),
		...(isLocked && { locked: true }),
		...(sites.length > 0 && { sites: [...new Set(sites)].sort() }),
		policies: policies.map(policyFile),
		...(current.length > 0 && { accepted: current }),
	};
}

/** Lists the parts of a value that the extension would refuse at a moment (ms), in sentences, each with its place. */
export function managedFaults(value: OrganisationFile, now: number, { t }: Translator): readonly string[] {
	return parseOrganisation({ ...value }, now).settings.refused.map(({ place, reason }) =>
		t('check_file_named', safeText(place), t(`organisation_refused_${snakeCase(reason)}`)),
	);
}

/** The file of policies that a browser reads, as JSON. `id`: the extension's in that browser. */
export function managedFile(browser: ManagedBrowser, id: string, value: OrganisationFile): string {
	const file =
		browser === 'chrome'
			? { '3rdparty': { extensions: { [id]: withTexts(value) } } }
			: { policies: { '3rdparty': { Extensions: { [id]: value } } } };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** Writes what Chrome's schema cannot describe as JSON in text. */
function withTexts({ policies, accepted, ...plain }: OrganisationFile): OrganisationFile {
	const texts = (items: readonly unknown[]) =>
		items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item)));
	return {
		...plain,
		...(policies && { policies: texts(policies) }),
		...(accepted && { accepted: texts(accepted) }),
	};
}
