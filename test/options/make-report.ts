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

/** Makes a report of a portal whose cookies are all declared as they are, watched for twelve days. */
export function allDeclared(host: string, over: Partial<SiteReport> = {}): SiteReport {
	const cookies = {
		sessionid: 'necessary',
		csrftoken: 'necessary',
		_ga: 'statistical',
		'_pk_id.7.3f2a': 'statistical',
	} as const;
	const names = Object.keys(cookies);
	const plain = report(host, names);
	const declarations = Object.entries(cookies).map(([name, category]) =>
		declaration({
			names: [name.replace('7.3f2a', '*')],
			category,
			provider: category === 'necessary' ? 'Opendatasoft' : 'Mesure',
			lifetime: { text: '13 months', kind: 'fixed', seconds: 34_149_600 },
		}),
	);
	const rows = plain.rows.map((row, index): CookieRow => {
		const seconds = index === 2 ? 34_560_000 : 31_536_000;
		return {
			...row,
			cookie: { ...row.cookie, expires: index === 0 ? null : plain.at / 1000 + seconds },
			lifetime: index === 0 ? null : { seconds, isExact: index === 1 },
			verdict: {
				verdict: 'declared',
				reason: 'exact-name',
				pattern: declarations[index]?.names[0] ?? '',
				declaration: index,
			},
		};
	});
	return {
		...plain,
		policy: {
			...plain.policy,
			kind: 'portal',
			site: host,
			title: 'Cookies policy',
			readAt: '2026-11-21T14:02:00.000Z',
			sourceUrl: `https://${host}/terms/cookies-policy/`,
			fingerprint: `sha256:${'3f'.repeat(32)}`,
			sourceFingerprint: `sha256:${'a7'.repeat(32)}`,
			language: 'en',
			declarations: 5,
		},
		rows,
		declarations: [...declarations, declaration({ names: ['atuserid'] })],
		unseen: [{ pattern: 'atuserid', declaration: 4, findings: [], lastSeen: null }],
		counts: { undeclared: 0, declared: names.length, unseen: 1 },
		watchingSince: plain.at - 12 * 86_400_000,
		...over,
	};
}
