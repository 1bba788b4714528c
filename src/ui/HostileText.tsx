import { clipText, visibleText } from '../core/text/visible-text.ts';

/** A name or other text that a site chose: invisible characters are written out, and its direction is isolated. */
export function HostileText({ text, max }: { text: string; max?: number }) {
	const { text: shown, clipped } = clipText(visibleText(text), max ?? Number.POSITIVE_INFINITY);
	return <bdi class="hostile">{clipped ? `${shown}…` : shown}</bdi>;
}

/** A hostile text as code, for names and patterns in sentences. */
export function Code({ text, max = 60 }: { text: string; max?: number }) {
	return <code>{HostileText({ text, max })}</code>;
}
