import { wrap } from '../../src/check/human/human-text.ts';
import type { MessageKey } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { helpLine, USAGE_WIDTH } from '../help-line.ts';

/** The verbs with their arguments, the same in all languages. */
const TYPED = `cookie-policy fleet init
cookie-policy fleet sites add URL… [--tag TAG] [--policy FILE|URL|auto] [--pages N|PATH…]
                               [--schedule "0 3 * * *" --time-zone Europe/Paris] [--platform NAME]
cookie-policy fleet sites import FILE [--tag TAG] [--platform NAME]
cookie-policy fleet sites list [--tag TAG] [--json]
cookie-policy fleet sites remove URL|HOST…
cookie-policy fleet run [--tag TAG] [--shard I/N] [--sites FILE] [--resume] [flags of check]
cookie-policy fleet worker [flags of check]
cookie-policy fleet status [--json]
cookie-policy fleet changes [--since DAY|RUN] [--format human|json|markdown|csv]
cookie-policy fleet cookie NAME [--format human|json|csv]
cookie-policy fleet page DIR [--since DAY|RUN] [--lang en,fr]
cookie-policy fleet metrics FILE
cookie-policy fleet prune [--days 90]`;

const VERBS: readonly (readonly [verb: string, key: MessageKey])[] = [
	['init', 'usage_fleet_init'],
	['sites', 'usage_fleet_sites'],
	['run', 'usage_fleet_run'],
	['worker', 'usage_fleet_worker'],
	['status', 'usage_fleet_status'],
	['changes', 'usage_fleet_changes'],
	['cookie', 'usage_fleet_cookie'],
	['page', 'usage_fleet_page'],
	['metrics', 'usage_fleet_metrics'],
	['prune', 'usage_fleet_prune'],
];

/** The help of `fleet`. */
export function fleetUsage({ t }: Translator): string {
	const verbs = VERBS.map(([verb, key]) => helpLine([verb, t(key as 'usage_fleet_init')]));
	const end = [t('usage_fleet_database'), t('usage_exit_codes')].map((line) => wrap(line, USAGE_WIDTH, ''));
	return `${TYPED}\n\n${verbs.join('\n')}\n\n${end.join('\n\n')}\n`;
}
