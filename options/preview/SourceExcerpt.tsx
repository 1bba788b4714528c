import { useMemo } from 'preact/hooks';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { excerptOf } from './source-excerpt.ts';

/** A tab would be written out as an invisible character. */
const TAB = '    ';

interface Props {
	readonly source: string;
	readonly declaration: Pick<Declaration, 'line' | 'names'>;
}

/** A line's number, announced as that of the row. */
function MarkedLine({ number }: { number: string }) {
	return (
		<>
			<span class="visually-hidden">{useTranslator().t('options_source_this_line', number)}</span>
			<span aria-hidden="true">{number}</span>
		</>
	);
}

/** The source's own lines around a row, as text only; the row's line is marked. */
export function SourceExcerpt({ source, declaration }: Props) {
	const tr = useTranslator();
	const excerpt = useMemo(() => excerptOf(source, declaration), [source, declaration]);
	if (excerpt === null) return <p class="aside">{tr.t('options_source_not_found')}</p>;
	return (
		<div class="excerpt">
			{excerpt.by === 'name' && <p class="aside">{tr.t('options_source_by_name')}</p>}
			<ol>
				{excerpt.lines.map(({ number, text, marked }) => (
					<li key={number} class={marked ? 'marked' : undefined} data-line={number}>
						<span class="line-number">
							{marked ? <MarkedLine number={tr.number(number)} /> : tr.number(number)}
						</span>
						<span class="line-text">
							{marked ? (
								<mark>
									<HostileText text={text.replaceAll('\t', TAB)} />
								</mark>
							) : (
								<HostileText text={text.replaceAll('\t', TAB)} />
							)}
						</span>
					</li>
				))}
			</ol>
		</div>
	);
}
