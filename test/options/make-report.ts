import type { PolicyKind } from '../../src/core/policy/resolve-policy.ts';
import { nextSteps } from '../../src/core/report/next-steps.ts';
import type { CookieRow, SiteReport } from '../../src/core/report/site-report.ts';
import { declaration, report } from './make-policy.ts';

interface Asked {
	readonly kind?: PolicyKind;
	/** Names of the undeclared cookies. */
	readonly names?: readonly string[];
	/** The product that the undeclared cookies are known to belong to. */
	readonly product?: string;
}

/** The declarations of the reports' policy. */
export const VISITS = declaration({
	names: ['visites'],
	category: 'statistical',
	provider: 'Mesure',
	purpose: 'Counting visits',
	lifetime: { text: '1 day', kind: 'fixed', seconds: 86_400 },
});

/** Makes a report with undeclared cookies, and one that lives longer than declared. */
export function toDo(host: string, asked: Asked = {}): SiteReport {
	const { kind = 'portal', names = ['_ga', '_pk_id.7.3f2a'], product = 'Analytics' } = asked;
	const plain = report(host, ['visites', ...names]);
	const rows = plain.rows.map((row): CookieRow => {
		const expires = plain.at / 1000 + 34_128_000;
		const lasting = {
			...row,
			cookie: { ...row.cookie, expires },
			lifetime: { seconds: 34_128_000, isExact: true },
		};
		if (row.key === 'visites') {
			return {
				...lasting,
				verdict: { verdict: 'declared', reason: 'exact-name', pattern: 'visites', declaration: 0 },
				findings: [{ code: 'lifetime-over-declared', certainty: 'observed', declaredSeconds: 86_400 }],
			};
		}
		const finding = {
			product,
			provider: null,
			category: 'statistical',
			pattern: row.key,
			list: 'imported',
		} as const;
		return {
			...lasting,
			verdict:
				kind === 'portal'
					? { verdict: 'undeclared', reason: 'no-match', nearest: [] }
					: { verdict: 'unjudged', reason: kind === 'none' ? 'no-policy' : 'policy-not-read' },
			findings: [{ code: 'known-elsewhere', certainty: 'inferred', known: finding }],
		};
	});
	const made = {
		...plain,
		policy: { ...plain.policy, kind, site: kind === 'portal' ? host : '', language: 'en', declarations: 1 },
		rows,
		declarations: [VISITS],
		counts: { undeclared: kind === 'portal' ? names.length : 0, declared: 1, unseen: 0 },
	};
	return { ...made, steps: nextSteps(made) };
}
