import { Fragment } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import { MAX_SPAN, type ViewElement, type ViewNode } from './page-view.ts';

interface Props {
	/** The same page, before or after the changes. */
	readonly side: 'before' | 'after';
	readonly title: string;
	/** BCP 47; null if unknown. */
	readonly language: string | null;
	readonly nodes: readonly ViewNode[];
	/** Id of the change that the person looks at. */
	readonly active: string | null;
}

/** A page drawn with elements of ours, what changes marked. */
export function PageView({ side, title, language, nodes, active }: Props) {
	const box = useRef<HTMLElement>(null);
	const drawn = useMemo(
		() => nodes.map((node, index) => <Node key={index} node={node} side={side} />),
		[nodes],
	);
	useEffect(() => {
		const frame = box.current;
		if (frame === null) return;
		for (const marked of frame.querySelectorAll('[data-change]')) {
			marked.classList.toggle('is-active', active !== null && marked.getAttribute('data-change') === active);
		}
		const target =
			frame.querySelector('.is-active') ?? (active === null ? frame.querySelector('[data-change]') : null);
		if (target === null) return;
		// Only the page's own box is moved: `scrollIntoView` would move the window too.
		const offset = target.getBoundingClientRect().top - frame.getBoundingClientRect().top;
		frame.scrollTop += offset - frame.clientHeight / 3;
	}, [drawn, active]);
	return (
		<div class={`paper paper-${side}`}>
			<h3 id={`paper-${side}`}>{title}</h3>
			<section
				class="paper-page"
				ref={box}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
				tabIndex={0}
				aria-labelledby={`paper-${side}`}
				lang={language ?? undefined}
				dir="auto"
			>
				{drawn}
			</section>
		</div>
	);
}

function Node({ node, side }: { node: ViewNode; side: 'before' | 'after' }) {
	const tr = useTranslator();
	if (node.kind === 'gap') {
		const gap = <div class="doc-gap">{tr.t('options_true_page_gap')}</div>;
		return node.isRow ? (
			<tr>
				<td colSpan={MAX_SPAN}>{gap}</td>
			</tr>
		) : (
			gap
		);
	}
	if (node.kind === 'element') return <Element element={node} side={side} />;
	const text = <Breakable text={node.text} />;
	if (node.change === null) return text;
	return side === 'before' ? (
		<del data-change={node.change}>{text}</del>
	) : (
		<ins data-change={node.change}>{text}</ins>
	);
}

/** Elements that can stand in a cell of a table, a list or a block. */
function Element({ element, side }: { element: ViewElement; side: 'before' | 'after' }) {
	const { tag: Tag, was, colSpan, rowSpan, change, children } = element;
	if (Tag === 'br' || Tag === 'hr') return <Tag />;
	const content = children.map((child, index) => <Node key={index} node={child} side={side} />);
	const classes = [was && `doc-${was}`, change !== null && `is-${side === 'before' ? 'removed' : 'added'}`]
		.filter(Boolean)
		.join(' ');
	const marks = change === null ? {} : { 'data-change': change };
	if (Tag === 'td') {
		return (
			<td class={classes || undefined} {...marks} colSpan={colSpan} rowSpan={rowSpan}>
				{content}
			</td>
		);
	}
	return (
		<Tag class={classes || undefined} {...marks}>
			{content}
		</Tag>
	);
}

/** Longer words may be broken: addresses and names, seldom a word of a language. */
const MAX_WORD = 18;
const LONG_WORD = new RegExp(`\\S{${MAX_WORD},}`);
/** Pieces between which a long word may be broken: behind a sign, or anywhere. */
const PIECE = new RegExp(`[^-._/:@]{1,${MAX_WORD}}[-._/:@]?|[-._/:@]`, 'g');

/** Text whose long words may be broken, so that none makes a table too wide. */
function Breakable({ text }: { text: string }) {
	if (!LONG_WORD.test(text)) return <>{text}</>;
	return (
		<>
			{text.split(/(\s+)/).map((word, index) => (
				<Fragment key={index}>
					{word.length < MAX_WORD
						? word
						: (word.match(PIECE) ?? []).map((piece, at) => (
								<Fragment key={at}>
									{at > 0 && <wbr />}
									{piece}
								</Fragment>
							))}
				</Fragment>
			))}
		</>
	);
}
