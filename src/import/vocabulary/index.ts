import { ca, caTopic } from './ca.ts';
import { cs, csTopic } from './cs.ts';
import { da, daTopic } from './da.ts';
import { de, deTopic } from './de.ts';
import { en, enTopic } from './en.ts';
import { es, esTopic } from './es.ts';
import { fr, frTopic } from './fr.ts';
import { it, itTopic } from './it.ts';
import { nl, nlTopic } from './nl.ts';
import { pl, plTopic } from './pl.ts';
import { pt, ptTopic } from './pt.ts';
import { sv, svTopic } from './sv.ts';
import type { TopicWords, Vocabulary } from './vocabulary.ts';

export { TABLE_WORDS } from './table-words.ts';

/** All languages that policies are read in. A new one is a file, and its two names here. */
export const VOCABULARIES: readonly Vocabulary[] = [en, fr, es, de, nl, it, pt, sv, pl, ca, da, cs];

/** Their topic words alone: a list of its own, so that the worker's build drops the rest. */
export const TOPICS: readonly TopicWords[] = [
	enTopic,
	frTopic,
	esTopic,
	deTopic,
	nlTopic,
	itTopic,
	ptTopic,
	svTopic,
	plTopic,
	caTopic,
	daTopic,
	csTopic,
];
