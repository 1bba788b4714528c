import { isCompany } from '../services.ts';
import { wordsOf } from '../understand/fold.ts';
import { readLifetime } from '../understand/lifetime/read-lifetime.ts';
import { isCategoryName } from '../understand/read-category.ts';
import { readColumnRole } from '../understand/read-column-role.ts';
import { isPartyAlone, readParty } from '../understand/read-party.ts';
import { readStorage } from '../understand/read-storage.ts';
import { isVocabularyWord } from '../understand/vocabulary-words.ts';
import { hostOf } from './cell-text.ts';

/** Signs between a name and the party beside it: "Example (first-party)", "First party – Example". */
const PIECES = /[()[\],;:/·|]|\s[–—-]\s/;
const MAX_NAME = 60;

/** Whether a piece of a provider's cell is who sets the cookie, and no other fact. */
function isOwner(piece: string): boolean {
	if (hostOf(piece) !== null || isCompany(piece)) return true;
	if (piece.length > MAX_NAME || !/^[\p{Lu}\d]/u.test(piece)) return false;
	const words = wordsOf(piece);
	return (
		words.length > 0 &&
		!words.every(isVocabularyWord) &&
		readParty(piece) === null &&
		readStorage(piece) === null &&
		!isCategoryName(piece) &&
		readColumnRole(piece) === null &&
		(readLifetime(piece)?.kind ?? 'unknown') === 'unknown'
	);
}

/** A party before a name or behind it, without a sign between them: "First-party Example", "Example first-party". */
function ownerBesideWords(text: string): string | null {
	const words = text.split(/\s+/);
	for (let count = 1; count < Math.min(words.length, 3); count++) {
		const parts = [
			[words.slice(0, count), words.slice(count)],
			[words.slice(-count), words.slice(0, -count)],
		] as const;
		for (const [party, rest] of parts) {
			const owner = rest.join(' ');
			if (isPartyAlone(party.join(' ')) && rest.every((word) => /^\p{Lu}/u.test(word)) && isOwner(owner))
				return owner;
		}
	}
	return null;
}

/** Who sets the cookie, in a provider's cell that says the party too; null where it names nobody so, or no party. */
export function ownerBesideParty(cell: string): string | null {
	const pieces = cell
		.split(PIECES)
		.map((piece) => piece.trim())
		.filter((piece) => piece !== '');
	if (pieces.length === 1) return ownerBesideWords(cell);
	if (!pieces.some(isPartyAlone)) return null;
	return pieces.find((piece) => !isPartyAlone(piece) && isOwner(piece)) ?? null;
}
