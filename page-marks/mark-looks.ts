import type { MarkState } from '../src/core/marks/policy-marks.ts';
import { createElement } from './page-dom.ts';

type Look = MarkState | 'missing';

/** A sign beside each colour, so that none depends on colour alone. Each pair has a contrast of 4.5 and more. */
const LOOKS: Readonly<Record<Look, { readonly sign: string; readonly fg: string; readonly bg: string }>> = {
	seen: { sign: '✓', fg: '#067647', bg: '#ecfdf3' },
	unseen: { sign: '○', fg: '#475467', bg: '#f2f4f7' },
	contradicted: { sign: '△', fg: '#93370d', bg: '#fffaeb' },
	unchecked: { sign: '?', fg: '#475467', bg: '#f2f4f7' },
	missing: { sign: '!', fg: '#b42318', bg: '#fef3f2' },
};

/** Sets styles that no rule of the page overrides. */
export function setStyles(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
	for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, 'important');
}

/** A few words in the colours of their state. */
export function pill(state: Look, words: string): HTMLElement {
	const { sign, fg, bg } = LOOKS[state];
	const element = createElement('span');
	element.textContent = `${sign}\u00a0${words}`;
	setStyles(element, {
		display: 'inline-block',
		padding: '1px 8px',
		border: `1px solid ${fg}`,
		'border-radius': '10px',
		background: bg,
		color: fg,
		font: '600 12px/18px system-ui, sans-serif',
		'text-align': 'start',
		// Longer ones, which list names, would make the table too wide.
		'white-space': words.length > 32 ? 'normal' : 'nowrap',
	});
	return element;
}

/**
 * An element of our own for the page: what is in it stands in a closed shadow root, which no script of the page can
 * read. A `div`, since a page can give elements with other names a behaviour.
 */
export function createHost(styles: Readonly<Record<string, string>>): {
	readonly host: HTMLElement;
	readonly shadow: ShadowRoot;
} {
	const host = createElement('div');
	const shadow = host.attachShadow({ mode: 'closed' });
	setStyles(host, { all: 'initial', ...styles });
	return { host, shadow };
}
