import type { Collector } from '../../declare/collector.ts';
import { declareEntry } from '../declare-entry.ts';
import { field, type JsonObject, textIn } from '../values.ts';

/** Reads the settings that Complianz puts into a page: the cookies of the answer begin with a prefix that they name. */
export function readComplianz(root: JsonObject, collector: Collector): boolean {
	const prefix = textIn(root, 'prefix');
	const days = textIn(root, 'cookie_expiry');
	if (prefix === null || days === null || field(root, 'consenttype', 'banner_version') === undefined)
		return false;
	declareEntry(collector, {
		name: `${prefix}*`,
		isRule: false,
		category: 'necessary',
		lifetime: days,
		unit: 'day',
		row: root,
	});
	return true;
}
