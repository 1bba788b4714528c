import { COOKIE_WORD, speaksOfCookies } from '../understand/cookie-words.ts';
import { foldInPlace, withoutAccents } from '../understand/fold.ts';
import { phraseSource } from '../understand/phrase-source.ts';
import { TABLE_WORDS, VOCABULARIES } from '../vocabulary/index.ts';
import type { SiteWords } from '../vocabulary/vocabulary.ts';
import type { HostMention } from './hosts-in.ts';
import { isNamedBehind } from './named-site.ts';
import { HELPER_HOST, isOfService } from './other-sites.ts';
import { leadsElsewhere, type PortalLine } from './portal-lines.ts';

/** Evidence that a policy is about a site that it mentions, and how much each says. A mention counts by its strongest clue. */
const CLUES = {
	/** "This policy applies to example.org", and a heading about cookies that names a site. */
	applies: 6,
	heading: 6,
	/** "Portal: example.org". */
	portalLabel: 6,
	/** Among the first lines, alone on its line or in brackets behind the publisher's name, or "Website: example.org". */
	atTop: 5,
	/** "This site, example.org, …", in a sentence about cookies or the policy. */
	ownTopic: 4,
	/** "'Website' means the portal, which can be reached at example.org", "example.org (hereinafter: the site)". */
	defined: 5,
	/** "First-party cookies are set by example.org". */
	firstParty: 5,
	/** In the first heading, or the title of the page: "Rules of example.org". */
	titled: 4,
	/** "The portal can be reached at example.org". */
	reached: 4,
	/** "Our website (example.org)", "the site at example.org", "the example.org website". */
	named: 3,
	/** At the beginning of a sentence about cookies, or beside "we use", "visitors". */
	cookies: 3,
	/** "When you visit example.org". */
	visiting: 3,
	/** Alone on its line where the publisher says how to be reached, behind "©" or beside the reserved rights, and "visitors of the site example.org". */
	contact: 2,
	visitors: 2,
	/** The first heading that is a host and nothing else: cookies of several sites are listed, the own ones first. */
	section: 2,
	/** Beside "we use", "visitors" alone. */
	verb: 1,
} as const;
/** Signs that a sentence sends its readers to somebody else's site. */
const DOUBTS = {
	sentElsewhere: 4,
	sectionElsewhere: 3,
	helperHost: 3,
	ownRules: 5,
	beside: 2,
	example: 3,
	nameOfUsed: 4,
	service: 4,
} as const;

const wordsFor = (field: keyof SiteWords) => phraseSource(VOCABULARIES.map(({ site }) => site[field]));

/** Blanks, brackets, quotes, marks of emphasis, the scheme: all that may part a host from the words before it. */
const OPENING = `[\\s*(<[“”„«»‘’‚"'\`]*(?:https?:\\/\\/)?$`;

const NOUN = phraseSource([
	...VOCABULARIES.flatMap(({ site }) => [site.noun, site.portal]),
	...TABLE_WORDS.map(({ site }) => site),
]);
const SITE_WORD = new RegExp(NOUN);
/** Words for the text itself: "this policy is that of the site …". */
const POLICY_WORD = new RegExp(
	phraseSource(VOCABULARIES.flatMap(({ topic, site }) => [topic.policy, site.document])),
);
const COOKIES = `(?:\\bcookies?\\b|${COOKIE_WORD})`;
const VISIT = new RegExp(wordsFor('visit'));
/** The words of a sentence right before the site that it is about: "this page covers www.example.org only". */
const APPLIES = new RegExp(`${wordsFor('applies')}(?:\\s+[^\\s:;]+){0,6}:?${OPENING}`);
const REACHED = new RegExp(`${wordsFor('reached')}(?:\\s+[^\\s.;]+){0,3}${OPENING}`);
/** "The cookies on example.org". */
const ON = new RegExp(`${wordsFor('on')}${OPENING}`);
/** A sentence that begins with the word for the site, as a definition does: "'Website' refers to …". */
const DEFINED = new RegExp(`^\\W*(?:\\S{1,4}\\s+)?["'“‘„«]*${NOUN}`);
const VISITING = new RegExp(`${wordsFor('visiting')}(?:\\s+[^\\s.;:]+){0,2}${OPENING}`);
/** "On example.org", at the beginning of a sentence. */
const BEGINS_ON = new RegExp(`^\\W*${wordsFor('on')}${OPENING}`);
/** "This website (", "the website, ", "the site at ". */
const NAMED_BEFORE = new RegExp(
	`${NOUN}(?:[,:]?\\s+(?:${wordsFor('reached')}|${wordsFor('on')}))?,?${OPENING}`,
);
/** A name before the word for a site: "the Example website". The first word of a sentence need not be one. */
const NAME_BEFORE = /\S\s+\p{Lu}\S*\s+$/u;
/** "The example.org *website*". */
const NAMED_AFTER = new RegExp(`^[\\s>)*"'”»\`]{0,3}\\s${NOUN}`);
const EXAMPLE = phraseSource(VOCABULARIES.map(({ prose }) => prose.suchAs));
/** Not "and the *like* on", "or *like* technologies". */
const JOINED = `(?<!(?:^|[^\\p{L}])(?:${phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.and))}|${phraseSource(VOCABULARIES.map(({ lifetime }) => lifetime.or))})\\s+(?:\\S{1,4}\\s+)?)`;
const SUCH_AS = new RegExp(`${JOINED}${EXAMPLE}[^;:]{0,30}$`, 'u');
const OUR_SUCH_AS = new RegExp(`${wordsFor('visit')}\\s+${NOUN},?\\s+${EXAMPLE}[^;:]{0,30}$`);
const isExample = (written: string) => {
	const plain = written.replace(/\.\s?/g, ' ');
	return SUCH_AS.test(plain) && !OUR_SUCH_AS.test(plain);
};
/** "Clear the cookies *for* example.org". */
const COOKIES_FOR = new RegExp(
	`${COOKIES}\\s+${phraseSource(VOCABULARIES.map(({ towards }) => towards))}${OPENING}`,
);
/** "Example.org *uses* cookies". */
const USES_BEHIND = new RegExp(`^\\W{0,3}\\s${phraseSource(VOCABULARIES.map(({ prose }) => prose.use))}`);
/** "Qué cookies *utiliza* example.org": the verb before its subject. */
const USES_BEFORE = new RegExp(
	`${COOKIES}(?:\\s+[^\\s.;:,]+){0,3}?\\s+${phraseSource(VOCABULARIES.map(({ prose }) => prose.use))}${OPENING}`,
);
/** "Example.org is the data portal of …". */
const IS_SITE = new RegExp(
	`^[\\s>)*"'”»\`]{0,3}\\s${phraseSource(VOCABULARIES.map(({ prose }) => prose.be))}(?:\\s+[^\\s.;:,]+){0,4}?[\\s'’-]+[^\\s.;:,]{0,20}?(?:${NOUN}|${wordsFor('kind')})`,
);
/** "Example.org, apps included": a line that begins with the site that it is about. */
const GOES_ON = /^\s*(?:,|[–—]\s|\()/;
/** "The main site, example.org, has its own policy". */
const OWN_RULES = new RegExp(`^[^\\p{L}]{0,6}${wordsFor('ownRules')}`, 'u');
/** Signs between the parts of a line: "Harbour — example.org — all rights reserved". */
const PART = /\s[–—|·•-]\s/;
/** "Wie example.org *Cookies einsetzt*": the verb at the end. */
const COOKIES_BEHIND = new RegExp(
	`^\\W{0,3}\\s${COOKIES}(?:\\s+[^\\s.;:]+){0,6}?\\s+${phraseSource(VOCABULARIES.map(({ prose }) => prose.use))}`,
);
/** "First-party cookies are *set by* example.org". */
const FIRST_PARTY = new RegExp(
	`${phraseSource(VOCABULARIES.map(({ party }) => party.first))}[^.]*${phraseSource(VOCABULARIES.map(({ setter }) => setter.placed))}`,
);
const RIGHTS = new RegExp(wordsFor('rights'));
const REACHED_BEHIND = new RegExp(`^[\\s>)*"'\`]*${wordsFor('reached')}`);
const DENIED = new RegExp(phraseSource(VOCABULARIES.map(({ prose }) => prose.denial)));
/** "Portal:", "Website of the portal:" at the beginning of a line, up to the site. */
const PORTAL_LABEL = new RegExp(
	`^\\W*(?:\\S+\\s+){0,2}${wordsFor('portal')}[^:.]{0,30}:[\\s*<"'\`]*(?:https?:\\/\\/)?$`,
);
const SITE_LABEL = new RegExp(
	`^\\W*(?:\\S+\\s+){0,2}(?:${NOUN}|${wordsFor('address')})[^:.]{0,30}:[\\s*<"'\`]*(?:https?:\\/\\/)?$`,
);
/** "We use the service Example (": in the brackets stands the service's own site. */
const NAME_OF_USED = new RegExp(
	`(?:${phraseSource(VOCABULARIES.flatMap(({ site, whole, setter }) => [site.visit, whole.uses, setter.by, setter.runsOn]))})[^.]{0,60}\\s\\p{Lu}[^\\s(<]*\\s*[(<]\\s*(?:https?:\\/\\/)?$`,
	'u',
);
/** In the path of a page that a policy may name as its own: words of addresses, which most sites write in English. */
const POLICY_PATH = /^[^?#]*(?:cookie|policy|terms|privacy|legal)[^?]*$/i;
/** In the path of a maker's page about its cookies. */
const DOCUMENTATION_PATH =
	/\/(?:docs?|documentation|developers?|devguides|guides?|help|faq|support|articles?|blog|hc|kb|wiki)\b/i;

/** Without accents, and each sentence's first letter small: the other capitals begin names. */
const withoutCapitals = (text: string) =>
	withoutAccents(text).replace(/(?:^|[.!?]\s)\p{Lu}/gu, (start) => start.toLowerCase());

const HAS_WORDS = /[\p{L}\p{N}]/u;
/** Characters of a scheme and of the signs before it. */
const MAX_SCHEME = 10;
/** Characters of a sentence that are looked at, on both sides of a host. */
const MAX_SENTENCE = 160;
const MAX_BEFORE = 300;
const MAX_BEHIND = 80;
/** Characters before a host in which words may send elsewhere. */
const MAX_DOUBT = 120;
/** Words that join two things. */
export const AND = phraseSource(VOCABULARIES.flatMap(({ lifetime }) => [lifetime.and, lifetime.or]));
/** Where a sentence speaks of the next thing: "example.org, *and other sites that we run*". */
const NEXT_PART = new RegExp(`,|\\s[–—|·]\\s|${AND}`);

/** The sentence around a mention: what stands before it and behind it, folded. */
function sentenceAt({ text, before }: PortalLine, { at, end }: HostMention) {
	const lead = `${at <= 9 ? before : ''}${text.slice(Math.max(0, at - MAX_BEFORE), at)}`;
	// Behind a bracket or a semicolon, and at the next address, something else is spoken of.
	const behind = text.slice(end, end + MAX_BEHIND).split(/[;(]|https?:/)[0] ?? '';
	const start = lead.split(/[.!?](?:\s|$)/).at(-1) ?? '';
	return {
		start,
		before: foldInPlace(start),
		/** With the capitals that no sentence begins with. */
		written: withoutCapitals(start),
		behind: foldInPlace(behind.split(/[.!?](?=\s|$)/)[0] ?? ''),
		around: foldInPlace(text.slice(Math.max(0, at - MAX_SENTENCE), at + MAX_SENTENCE)),
	};
}

/** The strongest clue that a line is about a host that it mentions: 0 where there is none. */
function clueOf(
	line: PortalLine,
	mention: HostMention,
	sentence: ReturnType<typeof sentenceAt>,
	bracketed: boolean,
): number {
	const { text, heading, top, contact } = line;
	const { at, end, path } = mention;
	const { before, around } = sentence;
	const isRoot = path.length <= 1;
	if (isRoot && PORTAL_LABEL.test(before)) return CLUES.portalLabel;
	if (isRoot && top && SITE_LABEL.test(before)) return CLUES.atTop;
	if (isRoot && RIGHTS.test(`${before} ${sentence.behind}`)) return CLUES.contact;
	const isReached = isRoot && (REACHED.test(before) || REACHED_BEHIND.test(sentence.behind));
	if (isReached && DEFINED.test(before)) return CLUES.defined;
	if (isRoot && isNamedBehind(text.slice(end, end + MAX_BEHIND))) return CLUES.defined;
	if (line.labelled) return 0;
	if (isRoot && APPLIES.test(before)) return CLUES.applies;
	if (!isRoot && (!POLICY_PATH.test(path) || DOCUMENTATION_PATH.test(path))) return 0;
	const cookies = speaksOfCookies(around);
	const site = SITE_WORD.test(around);
	if (heading && cookies) return CLUES.heading;
	if (line.title && isRoot) return POLICY_WORD.test(around) ? CLUES.heading : CLUES.titled;
	const [partBefore, partBehind] = [text.slice(0, at).split(PART).at(-1), text.slice(end).split(PART)[0]];
	const isPart = !HAS_WORDS.test(`${partBefore?.replace(/https?:\/\//, '')}${partBehind}`);
	const alone = isPart && !PART.test(text);
	const begins = !HAS_WORDS.test(before.replace(/https?:\/\//, ''));
	if (isRoot && top && (isPart || (bracketed && (heading || site)))) return CLUES.atTop;
	const startsLine = at <= MAX_SCHEME && !HAS_WORDS.test(text.slice(0, at).replace(/https?:\/\//, ''));
	if (isRoot && top && startsLine && GOES_ON.test(text.slice(end))) return CLUES.atTop;
	if (isRoot && (begins || startsLine) && IS_SITE.test(sentence.behind)) return CLUES.defined;
	if (isRoot && cookies && FIRST_PARTY.test(before)) return CLUES.firstParty;
	if (site && (cookies || POLICY_WORD.test(around))) return CLUES.ownTopic;
	if (site && isReached) return CLUES.reached;
	const named = isRoot ? NAMED_BEFORE.exec(before) : null;
	if (named !== null && !NAME_BEFORE.test(sentence.start.slice(0, named.index))) return CLUES.named;
	if (isRoot && NAMED_AFTER.test(sentence.behind)) return CLUES.named;
	const verb = VISIT.test(around);
	if (
		cookies &&
		(verb ||
			begins ||
			USES_BEFORE.test(before) ||
			COOKIES_FOR.test(before) ||
			COOKIES_BEHIND.test(sentence.behind) ||
			USES_BEHIND.test(sentence.behind))
	)
		return CLUES.cookies;
	if (isRoot && ON.test(before) && speaksOfCookies(`${before} ${sentence.behind}`)) return CLUES.cookies;
	if (isRoot && BEGINS_ON.test(before) && speaksOfCookies(sentence.behind)) return CLUES.cookies;
	if (isRoot && VISITING.test(before)) return CLUES.visiting;
	if (isRoot && top && BEGINS_ON.test(before)) return CLUES.visitors;
	if (site && verb) return CLUES.visitors;
	if (contact && isRoot && alone) return CLUES.contact;
	if (isRoot && /©/.test(before)) return CLUES.contact;
	if (line.firstSection && isRoot && alone) return CLUES.section;
	return verb ? CLUES.verb : 0;
}

/**
 * Rates how certainly a line is about a host that it mentions: not at all at 0 and below. `isFirst`: it names no other
 * before it.
 */
export function scoreOf(line: PortalLine, mention: HostMention, isFirst: boolean): number {
	if (mention.path.includes('?')) return 0;
	const sentence = sentenceAt(line, mention);
	const isBracketed =
		/[(<]\s*(?:https?:\/\/)?$/.test(line.text.slice(0, mention.at)) &&
		/^\s*[)>]/.test(line.text.slice(mention.end));
	const clue = clueOf(line, mention, sentence, isBracketed && isFirst);
	if (clue === 0) return 0;
	// "This policy does not apply to example.org".
	if (APPLIES.test(sentence.before) && DENIED.test(sentence.before.split(/[,;]\s/).at(-1) ?? '')) return 0;
	// A page of a site says less than the site itself.
	let score = mention.path.length > 1 ? clue - 1 : clue;
	const behind = sentence.behind.split(NEXT_PART)[0] ?? '';
	const words = `${sentence.before.slice(-MAX_DOUBT)} ${behind}`.replace(RIGHTS, '');
	if (leadsElsewhere(words)) score -= DOUBTS.sentElsewhere;
	if (line.elsewhere) score -= DOUBTS.sectionElsewhere;
	if (OWN_RULES.test(sentence.behind)) score -= DOUBTS.ownRules;
	// "The portal data.example.org is run by the town (www.example.org)": of what a line names, the first is spoken of.
	if (isBracketed && !isFirst && !NAMED_BEFORE.test(sentence.before)) score -= DOUBTS.beside;
	if (HELPER_HOST.test(mention.host)) score -= DOUBTS.helperHost;
	if (NAME_OF_USED.test(withoutCapitals(line.text.slice(Math.max(0, mention.at - MAX_SENTENCE), mention.at))))
		score -= DOUBTS.nameOfUsed;
	// "Sites such as example.org", but "our sites such as example.org" and "how example.org uses cookies" ("wie …").
	const isSubject = COOKIES_BEHIND.test(sentence.behind) && !SITE_WORD.test(sentence.before);
	if (clue < CLUES.defined && !isSubject && isExample(sentence.written)) score -= DOUBTS.example;
	if (isOfService(mention.host)) score -= DOUBTS.service;
	return score;
}

/** Whether a line may be about a site that it mentions though no words say so: nothing in it sends to another one. */
export function mayBeOwn(line: PortalLine, mention: HostMention): boolean {
	const { host, path, at } = mention;
	const isOther = HELPER_HOST.test(host) || isOfService(host);
	if (line.labelled || line.elsewhere || path.length > 1 || isOther) return false;
	const { before, behind, written } = sentenceAt(line, mention);
	if (leadsElsewhere(`${before.slice(-MAX_DOUBT)} ${behind}`) || OWN_RULES.test(behind)) return false;
	if (isExample(written) || (!line.top && SITE_LABEL.test(before))) return false;
	return !NAME_OF_USED.test(withoutCapitals(line.text.slice(Math.max(0, at - MAX_SENTENCE), at)));
}

/** Whether the words before a site deny something: "we are not …". */
export const isDenied = (line: PortalLine, mention: HostMention): boolean =>
	DENIED.test(sentenceAt(line, mention).before);

const SENTENCE_END = /[.!?]\s+\p{Lu}\p{Ll}/u;

/** Whether a site is named in a line's first sentence: what a text goes on with may be another one. */
export const isInOpening = ({ text }: PortalLine, { at }: HostMention): boolean =>
	!SENTENCE_END.test(text.slice(0, at));
