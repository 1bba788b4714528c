import type { Category } from '../../core/policy/policy.ts';
import { type Collector, createCollector } from '../declare/collector.ts';
import { readCategory } from '../understand/read-category.ts';
import { declareEntry } from './declare-entry.ts';
import { asArray, asObject, type JsonObject, objectsIn, textIn } from './values.ts';

/** Its own words for categories, where they are no words of any language. */
const TYPES: ReadonlyMap<string, Category> = new Map([
	['essential', 'necessary'],
	['ads', 'advertising'],
	['analytic', 'statistical'],
	['social', 'social'],
	['video', 'functional'],
	['api', 'functional'],
	['comment', 'functional'],
	['support', 'functional'],
]);

/** Reads services of tarteaucitron, as a list or by key: `{ key, type, name, cookies: […] }`. */
export function readTarteaucitron(root: JsonObject): Collector | null {
	const holder = asObject(root['tarteaucitron']) ?? root;
	const listed = asObject(holder['services']) ?? holder;
	const services = objectsIn(Array.isArray(holder['services']) ? holder['services'] : Object.values(listed));
	const own = services.filter(
		(service) => typeof service['type'] === 'string' && Array.isArray(service['cookies']),
	);
	if (own.length === 0) return null;
	const collector = createCollector();
	for (const service of own) {
		const type = textIn(service, 'type') ?? '';
		for (const cookie of asArray(service['cookies'])) {
			const name = typeof cookie === 'string' ? cookie : textIn(asObject(cookie) ?? {}, 'name');
			if (!name) continue;
			declareEntry(collector, {
				name,
				category: TYPES.get(type) ?? readCategory(type),
				provider: textIn(service, 'name', 'key'),
				purpose: textIn(service, 'description'),
			});
		}
	}
	return collector;
}
