import { computed, type ReadonlySignal, signal } from '@preact/signals';

/** A pasted table as the clipboard's HTML, valid while the text field still holds what was pasted with it. */
interface RichPaste {
	readonly html: string;
	readonly text: string;
}

/** The import form's sources that are not previewed yet. */
export interface ImportSources {
	readonly text: ReadonlySignal<string>;
	/** The HTML that stands for the text, or null when the text is all there is. */
	readonly html: ReadonlySignal<string | null>;
	readonly files: ReadonlySignal<readonly File[]>;
	readonly address: ReadonlySignal<string>;
	readonly isEmpty: ReadonlySignal<boolean>;
	setText(text: string): void;
	/** To be called before the text field takes a paste; `replacesAll`: nothing else will be in the field after it. */
	pasting(html: string, replacesAll: boolean): void;
	/** Drops the HTML flavour: the text alone is read. */
	plainOnly(): void;
	addFiles(files: Iterable<File>): void;
	removeFile(file: File): void;
	setAddress(text: string): void;
	/** Forgets a source that was saved. */
	clear(what: 'text' | 'address' | File): void;
}

export function createImportSources(): ImportSources {
	const text = signal('');
	const rich = signal<RichPaste | null>(null);
	const files = signal<readonly File[]>([]);
	const address = signal('');
	let arriving: string | null = null;
	const html = computed(() => (rich.value?.text === text.value ? rich.value.html : null));
	const removeFile = (file: File) => {
		files.value = files.value.filter((other) => other !== file);
	};
	return {
		text,
		html,
		files,
		address,
		isEmpty: computed(
			() => text.value.trim() === '' && files.value.length === 0 && address.value.trim() === '',
		),
		setText(next) {
			text.value = next;
			if (arriving !== null) rich.value = { html: arriving, text: next };
			arriving = null;
		},
		pasting(flavour, replacesAll) {
			arriving = replacesAll && /<t(?:able|d|h|r)[\s>]/i.test(flavour) ? flavour : null;
		},
		plainOnly() {
			rich.value = null;
		},
		addFiles(more) {
			const chosen = new Set(files.value.map(fileKey));
			files.value = [...files.value, ...[...more].filter((file) => !chosen.has(fileKey(file)))];
		},
		removeFile,
		setAddress(next) {
			address.value = next;
		},
		clear(what) {
			if (what === 'text') {
				text.value = '';
				rich.value = null;
			} else if (what === 'address') address.value = '';
			else removeFile(what);
		},
	};
}

/** The same file chosen twice is one file. */
function fileKey({ name, size, lastModified }: File): string {
	return JSON.stringify([name, size, lastModified]);
}
