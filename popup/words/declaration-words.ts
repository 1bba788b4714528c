import type { Declaration } from '../../src/core/policy/policy.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';

/** A declaration's purpose: the policy's own words, or ours for the platform default, which has none. */
function purposeWords(
	report: SiteReport,
	declaration: Declaration | undefined,
	{ dynamic }: Translator,
): string | null {
	if (declaration === undefined) return null;
	if (declaration.purpose !== null || report.policy.kind !== 'default') return declaration.purpose;
	const key = `platform_purpose_${declaration.names[0] ?? ''}`;
	const words = dynamic(key);
	return words === key ? null : words;
}

/** A declaration's provider and purpose on one line; empty when it states neither. */
export function aboutWords(
	report: SiteReport,
	declaration: Declaration | undefined,
	translator: Translator,
): string {
	return [declaration?.provider, purposeWords(report, declaration, translator)].filter(Boolean).join(' · ');
}
