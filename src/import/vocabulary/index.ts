import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { sv } from './sv.ts';
import type { Vocabulary } from './vocabulary.ts';

/** All languages that policies are read in. A new one is a file and a line here. */
export const VOCABULARIES: readonly Vocabulary[] = [en, fr, es, de, nl, it, pt, sv, pl];
