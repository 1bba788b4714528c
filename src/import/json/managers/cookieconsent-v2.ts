import type { Collector } from '../../declare/collector.ts';
import { readCategory } from '../../understand/read-category.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import type { ColumnRole } from '../../vocabulary/vocabulary.ts';
import { declareEntry } from '../declare-entry.ts';
import { serviceInWords } from '../settings-facts.ts';
import { asObject, field, type JsonObject, objectsIn, textIn } from '../values.ts';

/** Roles of the usual four columns, where the headers do not say. */
const USUAL: Readonly<Record<string, ColumnRole>> = {
	col1: 'name',
	col2: 'domain',
	col3: 'lifetime',
	col4: 'purpose',
	name: 'name',
	domain: 'domain',
	expiration: 'lifetime',
	description: 'purpose',
};

/** The role of each key of a row: headers are a list of objects, each with a key and its heading. */
function rolesOf(headers: readonly JsonObject[]): ReadonlyMap<string, ColumnRole> {
	const roles = new Map(Object.entries(USUAL));
	for (const header of headers)
		for (const key of Object.keys(header)) {
			const role = readColumnRole(textIn(header, key) ?? '')?.role;
			if (role !== undefined) roles.set(key, role);
		}
	return roles;
}

/** The blocks of settings of all languages: the first that has tables is read. */
function modalOf(root: JsonObject): JsonObject | null {
	const languages = objectsIn(Object.values(asObject(root['languages']) ?? {}));
	for (const language of [...languages, root]) {
		const modal = asObject(language['settings_modal']);
		const blocks = objectsIn(modal?.['blocks']);
		if (modal !== null && blocks.some((block) => objectsIn(block['cookie_table']).length > 0)) return modal;
	}
	return null;
}

/** Reads a configuration of cookieconsent (orestbida), versions 1 and 2: blocks with a toggle and a table each. */
export function readCookieConsent2(root: JsonObject, collector: Collector): boolean {
	const modal = modalOf(root);
	if (modal === null) return false;
	const shared = rolesOf(objectsIn(modal['cookie_table_headers']));
	for (const block of objectsIn(modal['blocks'])) {
		const own = objectsIn(block['cookie_table_headers']);
		const roles = own.length > 0 ? rolesOf(own) : shared;
		const toggle = asObject(block['toggle']) ?? {};
		const category =
			readCategory(textIn(toggle, 'value') ?? '') ??
			readCategory(textIn(block, 'title') ?? '') ??
			(field(toggle, 'readonly') === true ? 'necessary' : null);
		const service = serviceInWords(block);
		for (const row of objectsIn(block['cookie_table'])) {
			const at = (role: ColumnRole) => {
				const key = Object.keys(row).find((candidate) => roles.get(candidate) === role);
				return key === undefined ? null : textIn(row, key);
			};
			const name = at('name');
			if (name === null) continue;
			const domain = at('domain');
			declareEntry(collector, {
				name,
				isRule: field(row, 'is_regex') === true || name.startsWith('^') || /^\/.+\/[a-z]*$/.test(name),
				category,
				provider: at('provider'),
				service: [...roles.values()].includes('provider') ? null : service,
				// Tables without headings may have another order: words are no domain.
				purpose: at('purpose') ?? (domain !== null && /\s/.test(domain) ? domain : null),
				lifetime: at('lifetime'),
				domain,
				row,
			});
		}
	}
	return true;
}
