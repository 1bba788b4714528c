/**
 * Weights of the evidence for a reading, in points: positive ones speak for it, negative ones against. Five points are
 * as good as certain. The choice between readings depends on nothing else.
 */
export const WEIGHTS = {
	/** Evidence of one text for a role. */
	text: {
		/** A name in our table of well-known cookies. */
		knownName: 6,
		/** Signs that words of a language do not have: underscores, inner capitals, digits among letters. */
		nameByForm: 5,
		/** Quotes or code around one word: the writer says that it is a name. */
		quotedWord: 3,
		/** A word in small letters with a hyphen, or three words run together, may well be a name. */
		hyphenedWord: 2,
		/** A word in small letters may be a name. */
		smallWord: 1.5,
		/** A word with a capital is more often a word of the text, or a company. */
		capitalWord: 0.3,
		/** Words that are no names, in the place of one. */
		notAName: -4,
		/** A heading of columns, in the place of a cell. */
		heading: -3,
		/** A lifetime and nothing else. */
		lifetime: 4,
		/** A lifetime with words around it. */
		lifetimeInWords: 2.5,
		/** Words without a lifetime, in the place of one. */
		notALifetime: -2.5,
		/** A category's name and little else. */
		category: 3,
		/** Words that hold the name of a category. */
		categoryInWords: 1,
		/** Words without a category, in the place of one. */
		notACategory: -1.5,
		/** A service that policies often name. */
		knownProvider: 3,
		/** A few words with a capital: a company may be called so. */
		shortTitle: 1,
		/** A sentence, in the place of a provider. */
		sentence: -2,
		/** A host name. */
		host: 3,
		/** Words that are no host name, in the place of one. */
		notAHost: -2,
		/** "First party", "third party". */
		party: 3,
		/** "Local storage", "HTTP cookie". */
		storage: 3,
		/** Words that say nothing of the kind, in the place of a party or of a kind of storage. */
		notAKind: -1.5,
		/** Four words or more: what a cookie is for is mostly said in a phrase. */
		phrase: 1.5,
		/** A name or a lifetime, in the place of a purpose. */
		notAPurpose: -1.5,
		/** An empty cell. */
		empty: -0.5,
	},
	/** Evidence for the role of a column and for a table of cookies, beside that of its cells. */
	column: {
		/** The title says in so many words what the column holds. */
		title: 6,
		/** The title says it only half: "Cookie" may be the name or the tool. */
		weakTitle: 4,
		/** A title of something else, under which names stand now and then: "Provider", "Type". */
		otherTitle: -1.5,
		/** A title of a fact that is never the name: "Duration". */
		factTitle: -20,
		/** A count and a word may be a lifetime in a language that is not known. */
		countedWord: 2,
		/** A column without a title holds names from here on. */
		leastName: 2.4,
		/** It may hold names from here on: the rest of the table decides. */
		maybeName: 1.5,
		/** Columns without a title hold another fact from here on. */
		leastFact: 1.2,
	},
	/** Evidence that a table with names that are ordinary words is one of cookies, beside that of its names. */
	table: {
		/** The title of its names says "name". */
		nameTitle: 1,
		/** The title says that they are something else, such as data. */
		otherTitle: -3,
		/** A column says how long. */
		lifetimes: 1.5,
		/** Columns of party, category, domain, provider or kind of storage, or a provider beside the names. */
		ofCookies: 0.5,
		/** The words right above speak of cookies, or name a category of them. */
		near: 1.7,
		/** Another table with the same header holds names by their form. */
		likeOthers: 2,
		/** Some heading further above speaks of cookies. */
		far: 0.3,
		/** Recipients or processors are spoken of. */
		recipients: -3,
		/** A table with less is not declared. */
		floor: 4.1,
	},
	/** Where rows without separators are cut into cells. */
	cut: {
		/** At a blank, by how the header's cells are joined: glued, by blanks, or one a line. */
		blank: { glued: -3, blanks: 0, lines: -2.5 },
		/** Where a small letter meets a capital, or a bracket a letter. */
		seam: 0,
		/** Where a letter meets an underscore or a name's stop: a name may hold it. */
		weakSeam: -0.7,
		/** Behind a word that stands elsewhere in the text, at a known name, or where neighbouring rows begin to differ. */
		knownPart: -0.5,
		/** Where two of them differ only: the next letters may be alike by chance. */
		sharedByTwo: -0.9,
		/** Before a number that counts a unit of time. */
		beforeNumber: -0.2,
		/** Within a number, the end of which counts a unit of time. */
		withinNumber: -3.5,
		/** Behind an article or a preposition: no cell ends so. */
		afterFunctionWord: -2.5,
		/** Behind a comma or an opening sign. */
		afterOpenSign: -2,
		/** Within brackets or quotes. */
		withinBrackets: -4,
		/** A cell of words that begins with a capital, a digit or a quote. */
		capitalStart: 0.5,
		/** One that begins with a small letter. */
		smallStart: -0.8,
		/** One that begins with a bracket or a sign. */
		signStart: -1.5,
		/** A name by its form in the midst of a cell of words. */
		nameInWords: -1.2,
		/** A number that counts a unit of time, in a cell of words, where a column holds lifetimes. */
		lifetimeInWords: -0.8,
		/** A line that begins with a name, in the midst of a cell, where rows begin with their names. */
		rowInWords: -5,
		/** A small letter against a capital, within a cell. */
		seamInCell: -1,
		/** A line that is a heading of columns, within a cell. */
		headingInCell: -2,
		/** A line break within a cell, where the sentence goes on. */
		goesOn: 0.3,
		/** A line break within a cell, where it may go on. */
		lineBreak: -0.4,
		/** A line break within a cell, after a sentence's end. */
		lineBreakAfterStop: -1.6,
		/** A line break within a row, before a line that looks like a row whose cells ran together. */
		rowInCell: -3,
		/** Empty lines within a row, where other lines stand close. */
		gapInRow: -6,
		/** Each word of a short cell beyond its first. */
		word: -0.35,
		/** Each word in small letters within a provider, articles and the like apart. */
		smallInProvider: -0.8,
		/** Each word around a lifetime in its cell. */
		wordByLifetime: -0.3,
		/** A unit of time without a count, among the words of a lifetime. */
		looseUnit: -0.5,
		/** Two words with capitals at the beginning of a cell of words: the first may be another's. */
		twoCapitals: -0.6,
		/** The same text in the same place of other rows. */
		repeated: 2,
		/** The same text elsewhere, where line breaks were lost. */
		repeatedInFlow: 1,
		/** A text that a cell of the same column holds for certain, where cells ran together. */
		sharedCell: 1.5,
		/** A name that is a word of the language, in the midst of words. */
		wordAsName: -1,
		/** A lifetime's words in the place of a name, where a column holds lifetimes. */
		lifetimeAsName: -2,
		/** A word with a hyphen, where the column's title says that it holds the names of cookies. */
		hyphenedUnderTitle: 1,
		/** Each further name in a cell. */
		furtherName: 1,
		/** A name that a line break tore. */
		tornName: -0.5,
		/** A small letter against a capital within a name, where cells ran together. */
		seamInName: -3.5,
		/** The same, where a count of time or the line's end says where the name ends. */
		seamInWholeName: -1,
		/** A row whose name begins or ends at a place with less than this is not split for certain. */
		leastNameSeam: -0.8,
		/** A name that ends in a hyphen. */
		openName: -4,
		/** A name that stands elsewhere in the text, whole. */
		nameElsewhere: 2,
		/** An empty cell of a lifetime, of another fact. */
		emptyLifetime: -1.5,
		emptyCell: -1.2,
		/** Each row: so that names one below the other are one cell's, unless each has facts of its own. */
		row: -2,
		/** A line between two rows that belongs to none. */
		noise: -2,
		/** Each word between two rows, where the line breaks were lost. */
		wordInNoise: -0.15,
		/** A further sentence in a cell of words, where the line breaks were lost. */
		sentenceInFlow: -0.3,
		/** The same, for a row that ends in the midst of a sentence. */
		tornSentence: -0.5,
		/** A line between two rows that names a category. */
		group: -0.3,
		/** A foot or head of a page: the line ends or begins with a number. */
		pageFoot: -0.8,
		/** The least score of a row. */
		leastRow: 0.5,
	},
	/** Parts of the score of a proposal; each part is between 0 and 1, except `names` and `facts` (points a row). */
	proposal: {
		/** Mean evidence of the names. */
		names: 1,
		/** Mean evidence of the other cells. */
		facts: 0.6,
		/** Share of rows with the same filled cells as their neighbours. */
		agreement: 1.5,
		/** Share of the lines' characters that stand in a cell. */
		explained: 3,
		/** Share of the columns that most rows fill. */
		filled: 1.5,
		/** The words above, or a heading of the lines' own, speak of cookies. */
		position: 1,
	},
	/** A proposal with a lower score is not declared. */
	floor: 4,
} as const;
