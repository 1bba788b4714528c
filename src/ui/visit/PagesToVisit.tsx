import { SUGGESTED_PAGES, suggestionsVisited } from '../../core/visit/suggested-pages.ts';
import { Icon } from '../Icon.tsx';
import { useTranslator } from '../translator-context.ts';

/** The kinds of pages to visit; those visited already, by their addresses, are ticked. */
export function PagesToVisit({ pages }: { pages: readonly string[] }) {
	const { t } = useTranslator();
	const visited = suggestionsVisited(pages);
	return (
		<ul class="visit-pages">
			{SUGGESTED_PAGES.map((page) => (
				<li key={page} data-suggested={page} data-visited={String(visited.has(page))}>
					<Icon name={visited.has(page) ? 'declared' : 'unseen'} size={14} />
					<span>
						{t(`visit_suggest_${page}`)}
						{visited.has(page) && <span class="visually-hidden"> {t('visit_suggest_done')}</span>}
					</span>
				</li>
			))}
		</ul>
	);
}
