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

/** The source's own lines around a row, as text only; the row's line is marked. */
export function SourceExcerpt({ source, declaration }: Props) {
	const tr = useTranslator();
	const excerpt = useMemo(() => excerptOf(source, declaration), [source, declaration]);
	if (excerpt === null) return <p class="aside">{tr.t('options_source_not_found')}</p>;
	return (
		<div class="excerpt">
			{excerpt.by === 'name' && <p class="aside">{tr.t('options_source_by_name')}</p>}
			<ol>
				{excerpt.lines.map(({ number, text, marked }) => {
					const place = tr.number(number);
					const line = <HostileText text={text.replaceAll('\t', TAB)} />;
					return (
						<li key={number} class={marked ? 'marked' : undefined} data-line={number}>
							<span class="line-number">
								{marked && <span class="visually-hidden">{tr.t('options_source_this_line', place)}</span>}
								{marked ? <span aria-hidden="true">{place}</span> : place}
							</span>
							<span class="line-text">{marked ? <mark>{line}</mark> : line}</span>
						</li>
					);
				})}
			</ol>
		</div>
	);
}
