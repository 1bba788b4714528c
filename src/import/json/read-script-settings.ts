import { type Collector, createCollector } from '../declare/collector.ts';
import { type Block, NO_PLACE } from '../document.ts';
import { ImportError } from '../import-error.ts';
import { holdsCookieValues } from '../jar-dump/json-dump.ts';
import { addLifetimeOfAnswer, servicesAdded } from './managers/tarteaucitron.ts';
import { readSettings } from './read-settings.ts';
import { assignedTree } from './script/script.ts';
import type { Script } from './script/script-literal.ts';
import { lineOf } from './script/script-values.ts';
import { factsByLine } from './written-words.ts';

/**
 * Reads the settings and lists of cookies that a script writes down; nothing of it is run. `words` are the headings and
 * sentences beside them.
 * @throws {ImportError} `cookie-values` for a list of cookies with their values
 */
export function readScriptSettings(script: Script, words: readonly Block[]): Collector {
	const collector = createCollector();
	const tree = assignedTree(script);
	addLifetimeOfAnswer(tree);
	const own = script.roots.filter(({ value }) => !script.embedded.has(value));
	if (holdsCookieValues(own.map(({ value }) => value))) throw new ImportError('cookie-values');
	const lines = [...script.roots.map(({ value }) => value), ...Object.values(tree)].map(lineOf);
	const facts = factsByLine(
		words,
		lines.filter((line) => line !== null),
	);
	const before = (value: unknown) => facts.get(lineOf(value) ?? -1) ?? null;
	readSettings([...own, ...script.roots], collector, tree, before);
	for (const service of servicesAdded(script.calls, script.assigned))
		collector.issue('row-without-a-cookie-name', service, NO_PLACE);
	return collector;
}
