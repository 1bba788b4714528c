/** Text with the place of each of its characters in the source. Runs of blanks are one blank. */
export class MappedText {
	readonly text: string;
	readonly #starts: readonly number[];
	readonly #ends: readonly number[];

	constructor(text: string, starts: readonly number[], ends: readonly number[]) {
		this.text = text;
		this.#starts = starts;
		this.#ends = ends;
	}

	/** Returns the part of the source that the characters of a range stand for. */
	sourceRange(from: number, to: number): { from: number; to: number } {
		const start = this.#starts[from] ?? 0;
		return { from: start, to: Math.max(start, this.#ends[to - 1] ?? start) };
	}
}

/** Gathers text and its places; blanks at both ends are left out. */
export class TextGatherer {
	#text = '';
	#starts: number[] = [];
	#ends: number[] = [];
	#hasGap = false;

	/** Adds a blank, unless the text begins or ends with one. */
	gap(): void {
		if (this.#text !== '') this.#hasGap = true;
	}

	/** Adds characters that stand for the source's from `start` on; `end`: behind them, where the source has others (an entity). */
	add(characters: string, start: number, end: number | null = null): void {
		for (let index = 0; index < characters.length; index++) {
			const character = characters[index] ?? '';
			if (/\s/.test(character)) {
				this.gap();
				continue;
			}
			const from = end === null ? start + index : start;
			if (this.#hasGap) {
				this.#text += ' ';
				this.#starts.push(this.#ends.at(-1) ?? from);
				this.#ends.push(from);
				this.#hasGap = false;
			}
			this.#text += character;
			this.#starts.push(from);
			this.#ends.push(end ?? from + 1);
		}
	}

	finish(): MappedText {
		return new MappedText(this.#text, this.#starts, this.#ends);
	}
}
