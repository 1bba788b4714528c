import type { Category } from '../../../core/policy/policy.ts';
import type { Collector } from '../../declare/collector.ts';
import { readCategory } from '../../understand/read-category.ts';
import { readColumnRole } from '../../understand/read-column-role.ts';
import { declareEntry, type Entry } from '../declare-entry.ts';
import { isRegExp, patternsOfRegExp } from '../regexp-patterns.ts';
import { onlyService, serviceInWords } from '../settings-facts.ts';
import { asObject, field, type JsonObject, objectsIn, textIn } from '../values.ts';

function categoryOf(key: string, category: JsonObject | null): Category | null {
	return readCategory(key) ?? (category && field(category, 'readOnly') === true ? 'necessary' : null);
}

/** A table in the words of one language: headers by key, rows by the same keys. */
function declareTable(
	collector: Collector,
	table: JsonObject,
	{ category, service }: { category: Category | null; service: string | null },
): void {
	const headers = asObject(table['headers']) ?? {};
	const roles = new Map(
		Object.keys(headers).map((key) => [
			key,
			readColumnRole(textIn(headers, key) ?? key)?.role ?? readColumnRole(key)?.role,
		]),
	);
	for (const row of [...objectsIn(table['body']), ...objectsIn(table['rows'])]) {
		const at = (role: string) => {
			const key = [...roles].find(([, heading]) => heading === role)?.[0];
			return key === undefined ? null : textIn(row, key);
		};
		const name = at('name') ?? textIn(row, 'name', 'col1');
		if (name === null) continue;
		declareEntry(collector, {
			name,
			category,
			service: [...roles.values()].includes('provider') ? null : service,
			provider: at('provider') ?? textIn(row, 'service', 'provider'),
			purpose: at('purpose') ?? textIn(row, 'description', 'desc'),
			lifetime: at('lifetime') ?? textIn(row, 'expiration', 'duration'),
			domain: at('domain') ?? textIn(row, 'domain'),
			row,
		});
	}
}

/** The sections of all languages: the first that has tables is read. */
function sectionsOf(root: JsonObject): JsonObject[] {
	const translations = asObject(asObject(root['language'])?.['translations']);
	// The words of one language may stand in a file of their own.
	for (const words of [...objectsIn(Object.values(translations ?? {})), root]) {
		const sections = objectsIn(asObject(words['preferencesModal'])?.['sections']);
		if (sections.some((section) => asObject(section['cookieTable']))) return sections;
	}
	return [];
}

/** Reads a configuration of cookieconsent (orestbida), version 3: categories, what they clear, and their tables. */
export function readCookieConsent(root: JsonObject, collector: Collector): boolean {
	const categories = asObject(root['categories']);
	const sections = sectionsOf(root);
	const settings = objectsIn(Object.values(categories ?? {}));
	if (settings.length === 0 && sections.length === 0) return false;
	const hasAutoClear = settings.some((category) => category['autoClear'] !== undefined);
	const isWords = asObject(root['preferencesModal']) !== null;
	if (!asObject(root['language']) && !('autoClear' in root) && !hasAutoClear && !isWords) return false;
	const before = collector.declarations.length;
	for (const section of sections) {
		const key = textIn(section, 'linkedCategory');
		const table = asObject(section['cookieTable']);
		if (!table || key === null) continue;
		const settings = asObject(categories?.[key]);
		const service = (settings && onlyService(settings)) ?? serviceInWords(section);
		declareTable(collector, table, { category: categoryOf(key, settings), service });
	}
	const declared = collector.declarations.slice(before).flatMap(({ names }) => names);
	// A rule for what is deleted may be wider than the names that the tables give.
	const isDeclared = (name: string) => {
		const pattern = (isRegExp(name) ? patternsOfRegExp(name)?.[0] : name) ?? name;
		const start = pattern.replace(/\*$/, '');
		return declared.some((other) => other === pattern || (start !== pattern && other.startsWith(start)));
	};
	for (const [key, value] of Object.entries(categories ?? {})) {
		const settings = asObject(value);
		const category = categoryOf(key, settings);
		const clear = (cookies: unknown, setter: Pick<Entry, 'provider' | 'service'>) => {
			for (const cookie of objectsIn(cookies)) {
				const name = textIn(cookie, 'name');
				if (!name || isDeclared(name)) continue;
				declareEntry(collector, { name, category, ...setter, domain: textIn(cookie, 'domain'), row: cookie });
			}
		};
		clear(asObject(settings?.['autoClear'])?.['cookies'], { service: settings && onlyService(settings) });
		for (const [id, service] of Object.entries(asObject(settings?.['services']) ?? {}))
			clear(asObject(service)?.['cookies'], { provider: textIn(asObject(service) ?? {}, 'label') ?? id });
	}
	return true;
}
