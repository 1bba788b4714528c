import type { Audit } from '../../../src/core/audit/audit.ts';
import { GUIDELINES } from '../../../src/core/findings/guidelines.ts';
import { BROWSER_CAP, type Lifetime } from '../../../src/core/policy/lifetime.ts';
import { unknownAttributes } from '../../../src/core/recording/recording.ts';
import { matchedDeclaration } from '../../../src/core/report/matched-declaration.ts';
import type { CookieRow, SiteReport } from '../../../src/core/report/site-report.ts';

/** A lifetime as a picture can show it; seconds. */
export type Span =
	/** Gone when the browser closes. */
	| { readonly kind: 'session' }
	| { readonly kind: 'exact'; readonly seconds: number }
	/** It may be longer: the cookie was not seen being set. */
	| { readonly kind: 'at-least'; readonly seconds: number }
	| { readonly kind: 'range'; readonly from: number; readonly to: number };

/** One cookie's two lifetimes. */
export interface LifetimeRow {
	readonly key: string;
	/** Null if the policy states none that can be drawn. */
	readonly declared: Span | null;
	readonly real: Span;
	/** Whether the real one is longer than the policy or a guideline allows. */
	readonly isOver: boolean;
}

/** The limits that are drawn: those of guidelines, and the browsers' cap. Seconds, ascending. */
export const LIMITS = [
	{ id: 'choice', seconds: GUIDELINES['consent-choice'].limitSeconds },
	{ id: 'audience', seconds: GUIDELINES['audience-measurement'].limitSeconds },
	{ id: 'cap', seconds: BROWSER_CAP },
] as const;
export type LimitId = (typeof LIMITS)[number]['id'];

const OVER = new Set(['lifetime-over-declared', 'persistent-declared-session', 'lifetime-over-guideline']);

function declaredSpan(lifetime: Lifetime | null | undefined, at: number): Span | null {
	switch (lifetime?.kind) {
		case 'session':
			return { kind: 'session' };
		case 'fixed':
			return lifetime.seconds === null ? null : { kind: 'exact', seconds: lifetime.seconds };
		case 'up-to':
		case 'range':
			if (lifetime.seconds === null) return null;
			return lifetime.minSeconds === undefined
				? { kind: 'exact', seconds: lifetime.seconds }
				: { kind: 'range', from: lifetime.minSeconds, to: lifetime.seconds };
		case 'until': {
			const end = Date.parse(lifetime.date ?? '');
			return Number.isNaN(end) ? null : { kind: 'exact', seconds: Math.max(0, (end - at) / 1000) };
		}
		default:
			return null;
	}
}

/** The longest a span can be, seconds; -1 for sessions, which are the shortest. */
export function reachOf(span: Span): number {
	if (span.kind === 'session') return -1;
	return span.kind === 'range' ? span.to : span.seconds;
}

/** Lists the known lifetimes of a report's cookies, the longest real one first. */
export function lifetimeRows({
	report,
	recording,
}: Pick<Audit, 'report' | 'recording'>): readonly LifetimeRow[] {
	const unknown = unknownAttributes(recording);
	return report.rows
		.filter(({ key }) => !unknown.has(key))
		.map((row) => rowOf(report, row))
		.sort((a, b) => reachOf(b.real) - reachOf(a.real));
}

function rowOf(report: SiteReport, row: CookieRow): LifetimeRow {
	const { key, lifetime, findings } = row;
	return {
		key,
		declared: declaredSpan(matchedDeclaration(report, row)?.lifetime, report.at),
		real:
			lifetime === null
				? { kind: 'session' }
				: { kind: lifetime.isExact ? 'exact' : 'at-least', seconds: Math.max(0, lifetime.seconds) },
		isOver: findings.some(({ code }) => OVER.has(code)),
	};
}
