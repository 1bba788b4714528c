import type { Category } from '../../core/policy/policy.ts';
import { type Collector, createCollector } from '../declare/collector.ts';
import { readCategory } from '../understand/read-category.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import { declareEntry } from './declare-entry.ts';
import { asArray, asObject, field, type JsonObject, objectsIn, textIn } from './values.ts';

function categoryOf(key: string, category: JsonObject | null): Category | null {
	return readCategory(key) ?? (category && field(category, 'readOnly') === true ? 'necessary' : null);
}

/** A table in the words of one language: headers by key, rows by the same keys. */
function declareTable(collector: Collector, table: JsonObject, category: Category | null): void {
	const headers = asObject(table['headers']) ?? {};
	const roles = new Map(
		Object.keys(headers).map((key) => [
			key,
			readColumnRole(textIn(headers, key) ?? key)?.role ?? readColumnRole(key)?.role,
		]),
	);
	for (const row of [...asArray(table['body']), ...asArray(table['rows'])]) {
		const object = asObject(row);
		if (!object) continue;
		const at = (role: string) => {
			const key = [...roles].find(([, heading]) => heading === role)?.[0];
			return key === undefined ? null : textIn(object, key);
		};
		const name = at('name') ?? textIn(object, 'name', 'col1');
		if (name === null) continue;
		declareEntry(collector, {
			name,
			category,
			provider: at('provider') ?? textIn(object, 'service', 'provider'),
			purpose: at('purpose') ?? textIn(object, 'description', 'desc'),
			lifetime: at('lifetime') ?? textIn(object, 'expiration', 'duration'),
			domain: at('domain') ?? textIn(object, 'domain'),
		});
	}
}

/** The sections of all languages: the first that has tables is read. */
function sectionsOf(root: JsonObject): JsonObject[] {
	const language = asObject(root['language']);
	const translations = language && asObject(language['translations']);
	for (const key of translations ? Object.keys(translations) : []) {
		const words = translations && asObject(translations[key]);
		const modal = words && asObject(words['preferencesModal']);
		const sections = objectsIn(modal?.['sections']);
		if (sections.some((section) => asObject(section['cookieTable']))) return sections;
	}
	return [];
}

/** Reads a configuration of cookieconsent (orestbida), version 3: categories, what they clear, and their tables. */
export function readCookieConsent(root: JsonObject): Collector | null {
	const categories = asObject(root['categories']);
	const sections = sectionsOf(root);
	const hasCategories =
		categories && Object.values(categories).some((category) => asObject(category) !== null);
	if (!hasCategories && sections.length === 0) return null;
	if (!asObject(root['language']) && !('autoClear' in root) && !hasAutoClear(categories)) return null;
	const collector = createCollector();
	const declared = new Set<string>();
	for (const section of sections) {
		const key = textIn(section, 'linkedCategory');
		const table = asObject(section['cookieTable']);
		if (!table || key === null) continue;
		declareTable(collector, table, categoryOf(key, categories && asObject(categories[key])));
	}
	for (const { names } of collector.declarations) for (const name of names) declared.add(name);
	for (const key of Object.keys(categories ?? {})) {
		const category = categories && asObject(categories[key]);
		const clear = category && asObject(category['autoClear']);
		for (const entry of asArray(clear?.['cookies'])) {
			const cookie = asObject(entry);
			const name = cookie && textIn(cookie, 'name');
			if (!cookie || !name || declared.has(name)) continue;
			declareEntry(collector, {
				name,
				category: categoryOf(key, category),
				domain: textIn(cookie, 'domain'),
			});
		}
	}
	return collector;
}

function hasAutoClear(categories: JsonObject | null): boolean {
	return (
		categories !== null &&
		Object.values(categories).some((category) => asObject(category)?.['autoClear'] !== undefined)
	);
}
