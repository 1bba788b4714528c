import type { Collector } from '../../declare/collector.ts';
import { declareEntry } from '../declare-entry.ts';
import { categoryOfKey } from '../row-keys.ts';
import { asObject, type JsonObject } from '../values.ts';

/** Reads Borlabs' cookies, version 2: groups by id, services by id, each with the names of its cookies. */
export function readBorlabs(root: JsonObject, collector: Collector): boolean {
	// Its other settings list the ids of services under "cookies".
	if ('cookieLifetime' in root && Object.values(asObject(root['cookies']) ?? {}).some(Array.isArray))
		return true;
	const groups = Object.entries(root).flatMap(([id, value]) => {
		const services = Object.entries(asObject(value) ?? {}).flatMap(([service, settings]) => {
			const names = asObject(asObject(settings)?.['cookieNameList']);
			return names === null ? [] : [{ service, names: Object.keys(names), row: settings as object }];
		});
		return services.length === 0 ? [] : [{ id, services }];
	});
	for (const { id, services } of groups)
		for (const { service, names, row } of services)
			for (const name of names)
				declareEntry(collector, { name, isRule: false, category: categoryOfKey(id), provider: service, row });
	return groups.length > 0;
}
