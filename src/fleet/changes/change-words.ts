import type { CheckFinding } from '../../core/check/site-findings.ts';
import type { Declaration } from '../../core/policy/policy.ts';
import type { PolicyDiff } from '../../core/policy/policy-diff.ts';
import { snakeCase } from '../../i18n/message-key.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { PortalCookie } from './portal-cookies.ts';

/** A finding's kind in a few words. */
export function findingKind(code: CheckFinding['code'], { t }: Pick<Translator, 't'>): string {
	return code === 'undeclared' ? t('report_verdict_undeclared') : t(`finding_${snakeCase(code)}`);
}

/** A verdict on a cookie of a portal. */
export function verdictWords(
	{ verdict, isAccepted }: Pick<PortalCookie, 'verdict' | 'isAccepted'>,
	{ t }: Pick<Translator, 't'>,
): string {
	if (isAccepted) return t('fleet_accepted');
	return verdict === 'unjudged' ? t('fleet_unjudged') : t(`report_verdict_${verdict}`);
}

const ORDER = ['none', 'refuse', 'accept'];

/** Visits (see `visitKeys`) in words. */
export function visitsWords(
	visits: readonly string[],
	isSameBrowser: boolean,
	translator: Pick<Translator, 't'>,
): string {
	const rank = (visit: string) => ORDER.indexOf(visit.split('/')[1] ?? '');
	const sorted = visits.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
	return sorted.map((visit) => visitWords(visit, isSameBrowser, translator)).join(', ');
}

/** A visit (see `visitKeys`) in words, with its browser where others have another. */
function visitWords(visit: string, isSameBrowser: boolean, { t }: Pick<Translator, 't'>): string {
	const [family = '', consent] = visit.split('/');
	const name =
		consent === 'accept' || consent === 'refuse' ? t(`check_visit_${consent}`) : t('check_visit_none');
	const browser = `${family.charAt(0).toUpperCase()}${family.slice(1)}`;
	return isSameBrowser ? name : `${name} (${browser})`;
}

/** Rows of a policy that differ, a name pattern list each. */
export function differingRows({ added, removed, changed }: PolicyDiff) {
	const namesOf = ({ names }: Declaration) => names;
	return {
		added: added.map(namesOf),
		removed: removed.map(namesOf),
		changed: changed.map(({ after }) => after.names),
	};
}
