import type { Policy } from '../core/policy/policy.ts';
import type { Collector } from './declare/collector.ts';
import type { PolicyDocument } from './document.ts';
import { ImportError } from './import-error.ts';
import { holdsCookieValues } from './jar-dump/json-dump.ts';
import { refuseValuesInText } from './jar-dump/text-dump.ts';
import { readCookiebot } from './json/cookiebot.ts';
import { readCookieConsent } from './json/cookieconsent.ts';
import { readCookieConsent2 } from './json/cookieconsent-v2.ts';
import { readKlaro } from './json/klaro.ts';
import { readOneTrust } from './json/onetrust.ts';
import { readPolicyFile } from './json/policy-file.ts';
import { readRows } from './json/read-rows.ts';
import { objectsOfScript } from './json/script.ts';
import { readTarteaucitron } from './json/tarteaucitron.ts';
import { asObject, type JsonObject } from './json/values.ts';

/** A file of the product's own, of a consent manager, or a plain list of rows. */
export type JsonContent =
	| { readonly kind: 'policy'; readonly policy: Policy }
	| { readonly kind: 'manager'; readonly collector: Collector }
	| { readonly kind: 'rows'; readonly document: PolicyDocument };

/** Tried in this order. Each returns null for a file that is not its own. */
const MANAGERS: readonly ((root: JsonObject) => Collector | null)[] = [
	readCookiebot,
	readOneTrust,
	readCookieConsent,
	readCookieConsent2,
	readTarteaucitron,
	readKlaro,
];

/** Reads the file of a consent manager; null when no manager's reader recognises it. */
function readManager(object: JsonObject): Collector | null {
	for (const read of MANAGERS) {
		const collector = read(object);
		if (collector) return collector;
	}
	return null;
}

/** The position of a syntax error, from the engine's message. */
function placeOf(error: unknown): string {
	const message = error instanceof Error ? error.message : '';
	return /line \d+ column \d+|position \d+/.exec(message)?.[0] ?? 'its end is missing';
}

/**
 * Reads JSON. Nothing in it is ever evaluated.
 * @throws {ImportError} for JSON that is broken or says nothing of cookies
 */
export function readJson(source: string): JsonContent {
	let root: unknown;
	try {
		root = JSON.parse(source.replace(/^\ufeff/, ''));
	} catch (error) {
		// A configuration as it stands in a page's script: no JSON, but its literals can be read.
		for (const object of objectsOfScript(source)) {
			const collector = readManager(object);
			if (collector) return { kind: 'manager', collector };
		}
		refuseValuesInText(source);
		throw new ImportError('broken-json', [placeOf(error)]);
	}
	const object = asObject(root);
	if (object) {
		const policy = readPolicyFile(object);
		if (policy) return { kind: 'policy', policy };
	}
	if (holdsCookieValues(root)) throw new ImportError('cookie-values');
	if (object) {
		const collector = readManager(object);
		if (collector) return { kind: 'manager', collector };
	}
	const document = readRows(root);
	if (document) return { kind: 'rows', document };
	throw new ImportError('foreign-json');
}
