import type { Declaration } from '../../core/policy/policy.ts';
import { isWithin } from '../../core/web/host.ts';
import type { PolicyDocument } from '../document.ts';
import { foldInPlace } from '../understand/fold.ts';
import { hostOfAddress } from './ascii-host.ts';
import {
	createSetterTest,
	domainsOf,
	isDomainOfMost,
	isInNames,
	siteOfRows,
	withoutWww,
} from './domains-of-rows.ts';
import { type HostMention, hostsIn } from './hosts-in.ts';
import { AND, isDenied, isInOpening, mayBeOwn, scoreOf } from './mention-score.ts';
import { OTHERS } from './other-sites.ts';
import { linesOf, type PortalLine } from './portal-lines.ts';
import { createPublisherNames } from './publisher-names.ts';

/** Facts that strengthen a mention with a clue of its own; alone they say nothing. */
const SUPPORT = { domainColumn: 2, mailDomain: 1 } as const;
/** A mention below this is one of another site. */
const MIN_SCORE = 2;

const MAIL = /(?<![\w.+-])[\w.+-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,20})/gi;

/** Between two sites that a sentence names together. */
const TOGETHER = new RegExp(`^[\\s"'“”„«»*\`,;/]*(?:${AND}[\\s"'“”„«»*\`]*)?(?:https?:\\/\\/)?$`);

/** The mentions of a line, scored; what is said of a site counts for those that are named with it. */
function scoredMentions(line: PortalLine): { mention: HostMention; score: number }[] {
	const scored = hostsIn(line.text)
		.filter(({ host }) => !OTHERS.test(host))
		.map((mention, index) => ({ mention, score: scoreOf(line, mention, index === 0) }));
	const share = (from: number, to: number) => {
		const [giver, taker] = [scored[from], scored[to]];
		if (giver === undefined || taker === undefined || giver.score <= taker.score) return;
		const [first, second] = from < to ? [giver, taker] : [taker, giver];
		const between = line.text.slice(first.mention.end, second.mention.at);
		if (first.mention.path.length <= 1 && TOGETHER.test(foldInPlace(between))) taker.score = giver.score;
	};
	for (let at = scored.length - 1; at > 0; at--) share(at, at - 1);
	for (let at = 1; at < scored.length; at++) share(at - 1, at);
	return scored;
}

/** A site that lines name without saying more of it. */
interface OpenSite {
	readonly host: string;
	/** The first lines name it. */
	readonly isTop: boolean;
	/** One of them does so in its first sentence. */
	readonly isClear: boolean;
}

/** Characters of running text that are searched. */
const MAX_TEXT = 400_000;
const MAX_MAIL_DOMAINS = 20;

/** Evidence for one site, over all its mentions. */
interface Candidate {
	readonly host: string;
	best: number;
	/** The line that says most of it. */
	line: PortalLine;
	sum: number;
}

/**
 * The portals that a policy says it is about: from the page's own address, else from its words, never from a
 * mention of another site; where no words name it, from the domains of its own rows. Empty when it names none, or several
 * that it could equally be.
 */
export function findPortal(
	document: PolicyDocument,
	address: string | null,
	declarations: readonly Declaration[] = [],
): string[] {
	for (const own of [address, ...document.ownAddresses]) {
		const host = own === null ? null : hostOfAddress(own);
		if (host !== null) return [host];
	}
	const candidates = new Map<string, Candidate>();
	const mailDomains = new Set<string>();
	const open = new Map<string, OpenSite>();
	const publisher = createPublisherNames();
	const isSetter = createSetterTest(declarations);
	let remaining = MAX_TEXT;
	for (const line of linesOf(document)) {
		if (remaining <= 0) break;
		remaining -= line.text.length;
		publisher.note(line.text);
		if (mailDomains.size < MAX_MAIL_DOMAINS && line.text.includes('@'))
			for (const [, domain = ''] of line.text.matchAll(MAIL)) mailDomains.add(domain.toLowerCase());
		for (const { mention, score } of scoredMentions(line)) {
			if (isSetter(mention.host, line.text.slice(0, mention.at))) continue;
			if (score === 0 && mayBeOwn(line, mention)) {
				const isTop = line.top && !isDenied(line, mention);
				const { host } = mention;
				const earlier = open.get(host) ?? { host, isTop: false, isClear: false };
				const isClear = earlier.isClear || (isTop && isInOpening(line, mention));
				open.set(host, { host, isTop: earlier.isTop || isTop, isClear });
			}
			if (score <= 0) continue;
			const key = withoutWww(mention.host);
			const candidate = candidates.get(key);
			if (candidate) {
				if (score > candidate.best) Object.assign(candidate, { best: score, line });
				candidate.sum += score;
			} else candidates.set(key, { host: mention.host, best: score, sum: score, line });
		}
	}
	const domains = domainsOf(declarations);
	for (const [key, candidate] of candidates) {
		const isRelated = (domain: string) => isWithin(key, domain) || isWithin(domain, key);
		const domainColumn = [...domains].some(isRelated) ? SUPPORT.domainColumn : 0;
		const mailDomain = [...mailDomains].some(isRelated) ? SUPPORT.mailDomain : 0;
		const support = domainColumn + mailDomain;
		candidate.sum += support;
		if (candidate.best < MIN_SCORE) candidate.best += support;
	}
	const chosen = choose([...candidates.values()]);
	if (chosen.length > 0) return chosen;
	const own = siteOfRows(declarations);
	if (own.length > 0 || candidates.size > 0) return own;
	// The one site that bears a name of the publisher, or of its cookies, where no words say which one it is.
	const isNamed = ({ host }: OpenSite) =>
		publisher.areOf(host) || isInNames(host, declarations) || isDomainOfMost(host, declarations);
	const named = [...open.values()].filter(isNamed);
	const [only, ...others] = named.length > 0 ? named : [...open.values()].filter(({ isTop }) => isTop);
	const areSame = others.every(({ host }) => withoutWww(host) === withoutWww(only?.host ?? ''));
	return only !== undefined && areSame && (named.length > 0 || only.isClear) ? [only.host] : [];
}

function choose(candidates: readonly Candidate[]): string[] {
	const [first, second] = candidates.toSorted((a, b) => b.best - a.best || b.sum - a.sum);
	if (first === undefined || (first.best < MIN_SCORE && first.sum < MIN_SCORE)) return [];
	// "This policy applies to one.example and two.example".
	if (second === undefined || second.best < first.best) return [first.host];
	// Of a site and its subdomain the site.
	if (second.sum === first.sum && isWithin(withoutWww(first.host), withoutWww(second.host)))
		return [second.host];
	const isWhole = isWithin(withoutWww(second.host), withoutWww(first.host));
	// What the first lines say tells more.
	if (first.sum === second.sum && first.line.top !== second.line.top)
		return [first.line.top ? first.host : second.host];
	const isAlike = second.line === first.line && first.sum < 1.5 * second.sum;
	if (!isWhole && (second.sum === first.sum || isAlike)) return [];
	return [first.host];
}
