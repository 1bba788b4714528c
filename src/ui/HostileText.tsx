import { clipText, visibleText } from '../core/text/visible-text.ts';

/** A name or other text that a site chose: invisible characters written out, kept apart from the text around it. */
export function HostileText({ text, max }: { text: string; max?: number }) {
	const { text: shown, clipped } = clipText(visibleText(text), max ?? Number.POSITIVE_INFINITY);
	return <bdi class="hostile">{clipped ? `${shown}…` : shown}</bdi>;
}

/** The same as code, for names and patterns inside sentences. */
export function Code({ text, max = 60 }: { text: string; max?: number }) {
	return <code>{HostileText({ text, max })}</code>;
}
