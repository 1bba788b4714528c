import type { Lifetime } from '../../core/policy/lifetime.ts';
import type { Declaration, ImportIssue, Policy, SuggestedRow } from '../../core/policy/policy.ts';

function lifetimeFields(lifetime: Lifetime) {
	const { text, kind, seconds, minSeconds, date } = lifetime;
	return {
		text,
		kind,
		seconds,
		...(minSeconds === undefined ? {} : { minSeconds }),
		...(date === undefined ? {} : { date }),
	};
}

function declarationFields(declaration: Declaration) {
	const {
		names,
		storage,
		category,
		provider,
		location,
		purpose,
		party,
		domain,
		line,
		page,
		edited,
		certainty,
		certaintyReason,
		lifetime,
	} = declaration;
	return {
		names: [...names],
		storage,
		category,
		provider,
		location,
		purpose,
		party,
		domain,
		line,
		...(page === undefined ? {} : { page }),
		...(edited === undefined ? {} : { edited }),
		...(certainty === undefined ? {} : { certainty }),
		...(certaintyReason === undefined ? {} : { certaintyReason }),
		lifetime: lifetime && lifetimeFields(lifetime),
	};
}

function suggestedFields({ names, category, provider, purpose, lifetime }: SuggestedRow) {
	return {
		names: [...names],
		...(category === undefined ? {} : { category }),
		...(provider === undefined ? {} : { provider }),
		...(purpose === undefined ? {} : { purpose }),
		...(lifetime === undefined ? {} : { lifetime: lifetimeFields(lifetime) }),
	};
}

function issueFields({ line, page, text, reason, suggested, dismissed }: ImportIssue) {
	return {
		line,
		...(page === undefined ? {} : { page }),
		text,
		reason,
		...(suggested === undefined ? {} : { suggested: suggestedFields(suggested) }),
		...(dismissed === undefined ? {} : { dismissed }),
	};
}

/** A policy as the policy file, version 1: the fields of its schema in their order, and no others. */
export function policyFile(policy: Policy): Policy {
	const { format, sites, title, language, date, readAt, fingerprint, inForce, source } = policy;
	return {
		format,
		sites: [...sites],
		title,
		language,
		date,
		readAt,
		fingerprint,
		...(inForce === undefined ? {} : { inForce }),
		source: { kind: source.kind, url: source.url, name: source.name },
		declarations: policy.declarations.map(declarationFields),
		issues: policy.issues.map(issueFields),
	};
}

/** The policy file's text: JSON, indented or on one `line`, that ends in a newline. */
export function policyJson(policy: Policy, layout: 'indented' | 'line' = 'indented'): string {
	return `${JSON.stringify(policyFile(policy), null, layout === 'line' ? 0 : 2)}\n`;
}

/** A file name for a site's policy: `cookie-policy-data.example.org.json`, `…-all.example.org.json` for a family. */
export function policyFileName(site: string): string {
	const safe = site.replace(/^\*\./, 'all.').replace(/[^a-z0-9._-]+/gi, '-');
	return `cookie-policy-${safe || 'unnamed'}.json`;
}
