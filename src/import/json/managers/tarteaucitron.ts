import type { Category } from '../../../core/policy/policy.ts';
import type { Collector } from '../../declare/collector.ts';
import { readCategory } from '../../understand/read-category.ts';
import { declareEntry } from '../declare-entry.ts';
import type { ScriptCall } from '../script/script-builder.ts';
import { define } from '../script/script-values.ts';
import { asArray, asObject, field, type JsonObject, objectsIn, textIn } from '../values.ts';

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

const isNameList = (value: unknown): boolean =>
	Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null);

/** Days after which the library forgets an answer, whatever its settings say. */
const MAX_DAYS = 365;

/** Puts the lifetime of the library's own cookie, which pages set by variables, beside the name in its settings. */
export function addLifetimeOfAnswer(tree: JsonObject): void {
	const settings = asObject(asObject(tree['tarteaucitron'])?.['init']);
	const count = Number(field(tree, 'tarteaucitronForceExpire') ?? Number.NaN);
	if (settings === null || !Number.isFinite(count) || count <= 0) return;
	const days = field(tree, 'tarteaucitronExpireInDay') === false ? count / 24 : count;
	define(settings, 'cookieDuration', Math.min(days, MAX_DAYS));
}

/** Services that a page adds by name, and that its settings do not describe: their cookies are not known. */
export function servicesAdded(
	calls: readonly ScriptCall[],
	assigned: ReadonlyMap<string, unknown>,
): readonly string[] {
	const added = calls
		.filter(({ callee }) => callee.slice(-3).join('.') === 'tarteaucitron.job.push')
		.flatMap(({ texts }) => texts);
	return [...new Set(added)].filter((service) => !assigned.has(`tarteaucitron.services.${service}`));
}

/** Reads services of tarteaucitron, as a list or by key: `{ key, type, name, cookies: […] }`. */
export function readTarteaucitron(root: JsonObject, collector: Collector): boolean {
	const services = objectsIn(Array.isArray(root['services']) ? root['services'] : Object.values(root));
	const own = services.filter(
		(service) => typeof service['type'] === 'string' && isNameList(service['cookies']),
	);
	if (own.length === 0) return false;
	for (const service of own) {
		const type = textIn(service, 'type') ?? '';
		for (const cookie of asArray(service['cookies'])) {
			if (typeof cookie !== 'string' || cookie === '') continue;
			declareEntry(collector, {
				name: cookie,
				category: TYPES.get(type) ?? readCategory(type),
				provider: textIn(service, 'name', 'key'),
				purpose: textIn(service, 'description'),
				row: service,
			});
		}
	}
	return true;
}
