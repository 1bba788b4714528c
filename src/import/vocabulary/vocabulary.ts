import type { Category, Party, StorageKind } from '../../core/policy/policy.ts';
import type { Phrases } from '../understand/phrase-book.ts';

/** The content of a column of a policy's table. `wildcard` says yes where names go on; `type` may hold party, storage kind or category: read its cells. */
const COLUMN_ROLES = [
	'name',
	'provider',
	'purpose',
	'lifetime',
	'category',
	'party',
	'domain',
	'storage',
	'location',
	'function-and-location',
	'type',
	'link',
	'value',
	'wildcard',
	'other',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** `service` may be the provider, `maybeName` the name: each unless another column is clearer. */
export const COLUMN_KEYS = [...COLUMN_ROLES, 'service', 'maybeName'] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

/** The units that policies count lifetimes in. */
export const TIME_UNITS = [
	'millisecond',
	'second',
	'minute',
	'hour',
	'day',
	'week',
	'month',
	'year',
	'quarter',
] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/**
 * Phrases as they stand in running text, compiled to a regular expression by `phraseSource`. Written like `Phrases`,
 * and a leading `*` also finds the word at the end of a longer one: `*cookie` finds "Sitzungscookie".
 */
export type TextPhrases = string;

/**
 * The words of one language, as data. Every field is a list of phrases separated by `|`; case and accents do
 * not count; a word ending in `*` stands for every word that begins so. Words are matched whole, never inside others.
 */
export interface Vocabulary {
	/** BCP 47. */
	readonly language: string;
	/** Frequent small words by which this language is detected. */
	readonly functionWords: Phrases;
	readonly topic: TopicWords;
	/** Words that mean a cookie in a policy and other things elsewhere (tracker, marker, witness), in every form. */
	readonly tracker: TextPhrases;
	readonly lifetime: LifetimeWords;
	readonly category: Readonly<Record<Category, Phrases>>;
	/** Phrases that state the category wherever they stand, even among the words for a purpose: "*strictly necessary* to …". */
	readonly plainCategory: Readonly<Record<Exclude<Category, 'unknown'>, Phrases>>;
	/** Phrases of `category.unknown` that leave another statement standing: "other", "optional". */
	readonly vagueCategory: Phrases;
	/** Words of sentences by which cookies depend on a person's choice: "only set *if* you *accept* analytics". */
	readonly agreeing: { readonly condition: Phrases; readonly verb: Phrases };
	/** Names of functional cookies but preferences: where they are always active, they are necessary ones. */
	readonly functional: Phrases;
	/** Says that cookies cannot be refused: they are necessary, whatever their heading calls them. */
	readonly alwaysOn: Phrases;
	/** Consent to cookies, and the choice of them, in every form: what a cookie keeps, not what it is. */
	readonly consent?: Phrases;
	/** Phrases that hold a category's word and yet name no category ("cookie preferences"). */
	readonly noCategory: Phrases;
	/** Keys over cookies that are not set, beside those that deny it in so many words: "*unused*". */
	readonly unused?: Phrases;
	/** Words that turn the one after them round ("non", "not"). */
	readonly negation: Phrases;
	/** Words that may stand between a negation and its word: "not *strictly* necessary". */
	readonly adverb: TextPhrases;
	/** "Always", which names a category ("always active") only where nothing else does. */
	readonly always: Phrases;
	/** Words between which and its end a purpose stands: "necessary *for* audience measurement". */
	readonly towards: Phrases;
	readonly party: Readonly<Record<Party, Phrases>>;
	readonly storage: Readonly<Record<Exclude<StorageKind, 'cookie'>, Phrases>> & { readonly cookie?: Phrases };
	readonly column: Readonly<Partial<Record<ColumnKey, Phrases>>>;
	/** Parts of a portal and kinds of public bodies: cells that ran into a name mostly end in such words. */
	readonly place?: Phrases;
	/** Articles and prepositions that do not count in a column's heading. */
	readonly filler: Phrases;
	readonly name: NameWords;
	/** Cells that repeat the one above: "idem". */
	readonly ditto?: Phrases;
	readonly answer?: { readonly yes: Phrases; readonly no: Phrases };
	/** Recipients of data, in every form: tables about them hold no cookies. */
	readonly recipient?: TextPhrases;
	readonly prose: ProseWords;
	readonly rows: RowWords;
	readonly site: SiteWords;
	readonly setter: SetterWords;
	readonly stated: StatedDateWords;
	readonly whole: WholeStatementWords;
}

/**
 * The words for what a policy is about and what it is called. Links to policies are found by these alone, so that
 * the worker loads nothing else of a language.
 */
export interface TopicWords {
	/** Words that mean a cookie wherever they stand, in every form. */
	readonly cookie: TextPhrases;
	/** Names of the policy itself: policy, notice, statement. */
	readonly policy: TextPhrases;
	/** Other words that links to a cookie policy hold beside "cookies": "use of", "about". */
	readonly information: TextPhrases;
	/** The wider page that covers cookies among other things: privacy, terms. */
	readonly legal: TextPhrases;
	/** Words on buttons that open a banner's dialog. Policies may use them too, so they only lower a link's score. */
	readonly settings: TextPhrases;
	/** A link to a cookie policy that says nothing else: "our cookies". */
	readonly alone: TextPhrases;
}

export interface LifetimeWords {
	readonly unit: Readonly<Record<TimeUnit, Phrases>>;
	/** Number words: position is not meaning, so each is written with its number: `one=1|two=2`. */
	readonly number: string;
	/** Words that are a length of time by themselves, with their number and unit: `fortnight=2 week`. */
	readonly lengths?: string;
	readonly half: Phrases;
	readonly session: Phrases;
	/** The end of compounds that mean a session: "Browsersitzung". */
	readonly sessionEnding?: TextPhrases;
	/** A word of `closing` and a word of `browser` in one text mean a session too. */
	readonly closing: Phrases;
	readonly browser: Phrases;
	readonly persistent: Phrases;
	/** Before what ends a lifetime: "*until* you delete it". */
	readonly until: Phrases;
	readonly erasing: Phrases;
	/** Before the span or after it: "up to 13 months", "13 months maximum". */
	readonly upTo: Phrases;
	/** Between the two ends of a range ("6 to 12 months"). */
	readonly to: Phrases;
	readonly and: Phrases;
	readonly or: Phrases;
	/** Deals lifetimes out to names in their order: "1 year and 1 day, *respectively*". */
	readonly respectively: Phrases;
	/** First, second and so on, in every form: `first,former|second,latter`. */
	readonly ordinals: string;
	/** Makes a count unusable: "a few", "several". */
	readonly vague: Phrases;
	/** Tells in prose that a lifetime follows or stands near. */
	readonly cue: Phrases;
	/** Before a lifetime that follows a name: "_ga *for* two years". */
	readonly during: TextPhrases;
	/** Behind such a lifetime: "ein Jahr *lang*". */
	readonly long?: Phrases;
	/** Verbs that make a session what the cookie serves, not its lifetime: "*keeps* the session open". */
	readonly keeps: Phrases;
	/** Before the word for cookies, tells that all are meant: "*all* our cookies". */
	readonly ofAll: Phrases;
	/** How sentences about all cookies of the sentence before begin: "*unless otherwise* stated", "*they all*". */
	readonly otherwise: Phrases;
	/** Verbs of what may be done, and is not: "cookies *can* be deleted when …". */
	readonly may: Phrases;
	/** Tells that a span is about something else: collected data, someone's age, a frequency. */
	readonly elsewhere: Phrases;
	/** January to December, in full and short: `january,jan|february,feb|…`. */
	readonly months: string;
}

export interface NameWords {
	readonly startingWith: Phrases;
	readonly endingWith: Phrases;
	readonly containing: Phrases;
	/** Between the fixed part of a name and the words for what varies: "SESS *followed by* a random string". */
	readonly followedBy: Phrases;
	/** Words between `startingWith` and the part that it speaks of: "starting with *the prefix* _hs". */
	readonly between: Phrases;
	/** Words between names beside "and" and "or": "_ga *as well as* _gid", word for word. */
	readonly joiner?: Phrases;
	/** Words in brackets that stand for the part of a name that varies: `abc_(name)`. */
	readonly placeholder?: Phrases;
	/** Single words that stand in a name column and are no name ("various", "none"). */
	readonly notAName: Phrases;
}

/** Words by which a line beside a table speaks of some of its rows: "*all* of the *above* are necessary *except* _ga". */
export interface RowWords {
	readonly above: Phrases;
	readonly all: Phrases;
	/** All of two, also behind "the first" where a language says so. */
	readonly both: Phrases;
	readonly except: Phrases;
	/** The rows that no words before were about. */
	readonly others: Phrases;
	/** The first of several, where `lifetime.ordinals` has only that of one. */
	readonly first: Phrases;
	readonly last: Phrases;
	/** Between the first and the last of a row of numbers: "1 *to* 4". */
	readonly to: Phrases;
	/** Before the numbers of rows: "*numbers* 1 and 2". */
	readonly number: Phrases;
}

/** Words by which sentences name cookies. */
export interface ProseWords {
	/** At the beginning of a sentence about the cookies near it: "*these* cookies are …". */
	readonly these: TextPhrases;
	/** Between the word for a cookie and its name: "the cookie *named* _ga". */
	readonly named: TextPhrases;
	/** Nouns before a row of names: "*names*: _ga, _gid". */
	readonly nameNoun: TextPhrases;
	/** Before the word for the one cookie of a site: "the *only* cookie is x". */
	readonly single: TextPhrases;
	/** Words that stand in quotes or brackets behind one for a cookie and are nobody's name: a cookie “*wall*”. */
	readonly besideCookie: TextPhrases;
	/** Says that several are spoken of, before a word for cookies that has no plural of its own, or as that word. */
	readonly several?: TextPhrases;
	/** Begins the clause in "the cookie *that we* use is _ga". */
	readonly relative: TextPhrases;
	/** Verbs between cookies and some of their names: "the cookies that we use *include* _ga". */
	readonly includes: TextPhrases;
	/** Articles before what a name is: "PHPSESSID, *a* session cookie". */
	readonly indefinite?: TextPhrases;
	/** The verb in "the cookie *is* named _ga". */
	readonly be: TextPhrases;
	/** Denies what follows in the same clause: "*without* the cookie _ga". */
	readonly denial: TextPhrases;
	/** Begins a sentence that says what cookies are needed for: "*without* these cookies, the site cannot be used". */
	readonly without: Phrases;
	/** Verbs of cookies at the beginning of a sentence or behind "these": "*help us* understand how …", "*used to* show …". */
	readonly serve: Phrases;
	/** Between the word for cookies and some of their names: "cookies *such as* _ga". */
	readonly suchAs?: TextPhrases;
	/** Nouns behind a name that is no cookie's: "the `x_y` *property*". */
	readonly thing?: TextPhrases;
	/** In the title of a section about other things than cookies, whose words may look like names: "*Environment variables*". */
	readonly otherTopic: TextPhrases;
	/** Verbs of a site for its cookies, in every form: "we do not *use* them". */
	readonly use: TextPhrases;
	/** Negates such a verb, or its object: "we do *not* use them", "we use *no* cookies"; `*` for one word between. */
	readonly not: TextPhrases;
	/** Makes a denial a condition: "not set *without* your consent". */
	readonly unless: TextPhrases;
	/** Speaks of what was, will or might be: "*no longer* set", "*if we* used". */
	/** At the beginning of a sentence that says when something holds: "*if* you are not signed in, they are not used". */
	readonly condition: TextPhrases;
	readonly supposed: TextPhrases;
	/** Sites of others: "*some sites* set the cookie _ga". */
	readonly foreign: TextPhrases;
}

/** Words by which sentences say which site a policy is about. */
export interface SiteWords {
	readonly noun: TextPhrases;
	/** Nouns beside `noun` for what a site is: "example.org is the *shop* of …". */
	readonly kind: TextPhrases;
	/** Right behind another site: "example.org *has its own* policy". */
	readonly ownRules: TextPhrases;
	/** Names of the text itself that are no words of `topic.policy`. */
	readonly document?: TextPhrases;
	/** Words of a publisher about its own site: "we use", "visitors", "our". */
	readonly visit: TextPhrases;
	/** Right before the site whose visitors are spoken to: "when you *visit* example.org". */
	readonly visiting: TextPhrases;
	/** Behind a publisher's name at the end of a page. */
	readonly rights: TextPhrases;
	/** Right before the site: "this policy *applies to* example.org". */
	readonly applies: TextPhrases;
	/** In the heading over the publisher's address. */
	readonly contact: TextPhrases;
	/** Nouns for the portal itself, as the label of its address: "*Portal*: example.org". */
	readonly portal: TextPhrases;
	/** Other labels of an address: "*URL*: example.org". */
	readonly address: TextPhrases;
	/** Right before a site, in a sentence about cookies: "the cookies *on* example.org". */
	readonly on: TextPhrases;
	/** Before the address of a site: "the portal *can be reached at* example.org". */
	readonly reached: TextPhrases;
	/** Before the name that a text gives to its site: "example.org (*hereinafter* the site)". */
	readonly hereafter: TextPhrases;
	/** Tells that a sentence or a section sends its readers to another site: "*more information* at example.org". */
	readonly elsewhere: TextPhrases;
}

/** Words by which headings and sentences say who sets a cookie. */
export interface SetterWords {
	/** Participles: "*set* by Example". */
	readonly placed: TextPhrases;
	readonly by: TextPhrases;
	/** Prepositions before a provider at the end of a heading: "cookies *from* Example". */
	readonly of: TextPhrases;
	readonly article: TextPhrases;
	/** Words at the end of a heading that are its subject, nobody's name. */
	readonly subject: TextPhrases;
	/** Participles for who uses a cookie: "*used* by Example". */
	readonly user: TextPhrases;
	/** Between a site and its software: "the forum *runs on* Example". */
	readonly runsOn: TextPhrases;
	/** Nouns that say what a provider is: "Example is a *network* …". */
	readonly kindOfService: TextPhrases;
	/** Begins the clause in "Example, *which* sets the cookies …". */
	readonly which: TextPhrases;
	/** Verbs of a site for a service, beside those for cookies: "we *rely on* Example". */
	readonly engages: TextPhrases;
}

/** Words around the date that a policy states for itself. */
export interface StatedDateWords {
	readonly cue: TextPhrases;
	/** Right behind the day: "1*st*". */
	readonly ordinal: Phrases;
	/** Between day, month and year: "1 *de* mayo *de* 2026". */
	readonly of: Phrases;
}

/** Words of a sentence that states a category for all cookies: "this site *uses only* necessary cookies". */
export interface WholeStatementWords {
	readonly only: TextPhrases;
	readonly uses: TextPhrases;
}
