import type { Category } from '../../core/policy/policy.ts';
import type { PolicyDocument } from '../document.ts';
import { fold } from '../understand/fold.ts';
import { readCategory } from '../words.ts';
import { wholeParagraphs } from './wrapped.ts';

/** "Only", "exclusively" in each language, folded. */
const ONLY =
	/\b(?:only|solely|exclusively|uniquement|seulement|exclusivement|que des|unicamente|solamente|exclusivamente|solo|nur|ausschliesslich|lediglich|alleen|uitsluitend|enkel|soltanto|esclusivamente|apenas|somente|endast|bara|tylko|wylacznie)\b/;
const USES =
	/\b(?:use|uses|using|set|sets|stores?|places?|employs?|keeps?|utilis\w+|depos\w+|usa|usamos|utiliza\w*|utilizz\w+|verwend\w+|setz\w+|nutz\w+|gebruik\w*|plaats\w*|usiamo|anvand\w+|uzywa\w*|stosuj\w+)\b/;

/**
 * The category of all cookies, where one sentence says that there are no others ("this site uses only
 * necessary cookies"); null where none does or several disagree.
 */
export function statedForAll({ blocks }: PolicyDocument): Category | null {
	const found = new Set<Category>();
	for (const { text } of wholeParagraphs(blocks)) {
		if (text.length > 3000) continue;
		for (const sentence of text.split(/(?<=[.!?])\s+/)) {
			if (sentence.length > 300 || !/cookie|kakor|traceur|ciasteczk/i.test(sentence)) continue;
			const folded = fold(sentence);
			const only = ONLY.exec(folded);
			if (!only || !USES.test(folded)) continue;
			// The words right behind "only" are the ones that it narrows down.
			const category = readCategory(folded.slice(only.index, only.index + 80));
			if (category !== null && category !== 'unknown') found.add(category);
		}
	}
	const [category] = found;
	return found.size === 1 && category !== undefined ? category : null;
}
