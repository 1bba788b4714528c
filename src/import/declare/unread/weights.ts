/**
 * Weights of the evidence that a word which no declaration has is a cookie's name, in points. Positive ones speak for it,
 * negative ones against. The choice depends on nothing else.
 */
export const SUSPICION = {
	/** A well-known cookie, by a name that is no word of a language. */
	wellKnown: 5,
	/** A well-known cookie whose name is written like a word or an abbreviation, and is none. */
	wellKnownWord: 2.5,
	/** A well-known cookie that bears the name of its product. */
	wellKnownProduct: 1,
	/** Begins with an underscore, as analytics' names do. */
	leadingUnderscore: 4,
	/** An underscore before a word in small letters: an emphasis may begin so. */
	underscoredWord: 3,
	/** Has underscores inside. */
	underscore: 3,
	/** Ends in a part that varies, written as a wildcard. */
	wildcardEnd: 2.5,
	/** Inner capitals, and one of the words that names of cookies end in. */
	nameEnding: 3,
	/** Capitals alone, with one of the pieces that names of session cookies have. */
	sessionCapitals: 3,
	/** A word in small letters into which others ran, each with a capital. */
	camelCase: 2,
	/** Another form that only names have: digits among letters, inner dots or capitals. */
	otherForm: 1,
	/** With fewer points by its form a word counts only where a name should stand. */
	least: 1,
	/** Small letters with a hyphen. */
	hyphened: 1,
	/** A single word that is no name by its form. */
	word: 0,

	/** In quotes, or marked as code. */
	setOff: 1,
	/** Alone in its cell, at the start of its item, or before a colon or a dash. */
	inNamePlace: 1,
	/** A lifetime stands beside it. */
	lifetimeBeside: 2,
	/** Stands among other such words, joined by commas, or like the item or row next to it. */
	amongOthers: 1,
	/** Alone in its item, below a line about cookies that ends in a colon. */
	introduced: 3.5,
	/** Behind a label that says that a name follows. */
	labelledName: 3.5,
	/** In the place of a name among items or rows that were read. */
	amongRead: 2.5,
	/** Elsewhere in such a row, whose purpose may mention other cookies. */
	mentionedInRead: -3.5,
	/** A word that begins with a capital, as those of headings do. */
	capitalWord: -3,

	/** Its own sentence, item or row speaks of cookies. */
	cookiesInUnit: 1.5,
	/** The heading above does. */
	cookiesInHeading: 1.5,
	/** A line near it does, or a heading further up. */
	cookiesNear: 0.5,
	/** Nothing near speaks of cookies. */
	noCookies: -4,
	/** Its clause says that it is not set. */
	denied: -5,
	/** An emphasis ends near it, of which it may be a part. */
	emphasis: -2,
	/** Stands in a line of code, a path or a form. */
	code: -6,

	/** The most points that the surroundings can add. */
	most: 3,
	/** With fewer points nothing is said. */
	floor: 4.5,
} as const;
