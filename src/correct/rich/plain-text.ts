/** Gathers plain text: blocks on lines of their own, cells parted by tabs. */
export class PlainText {
	#lines: string[] = [];
	#line = '';

	add(text: string): void {
		const isStart = this.#line === '' || /\s$/.test(this.#line);
		const blanks = text.replace(/\s+/g, ' ');
		this.#line += isStart ? blanks.trimStart() : blanks;
	}

	/** A mark that stays as it is. */
	mark(text: string): void {
		this.#line += text;
	}

	endLine(): void {
		// A tab at the end parts an empty cell from the others.
		if (this.#line.trim() !== '' || this.#line.includes('\t'))
			this.#lines.push(this.#line.replace(/(?<! ) +$/, ''));
		this.#line = '';
	}

	gap(): void {
		this.endLine();
		if (this.#lines.length > 0 && this.#lines.at(-1) !== '') this.#lines.push('');
	}

	finish(): string {
		this.endLine();
		return this.#lines.join('\n').trim();
	}
}
