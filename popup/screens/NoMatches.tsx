import { clipText } from '../../src/core/text/visible-text.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OwnValue } from '../model/value.ts';

/** Stands in place of the rows when a search matches none. */
export function NoMatches({ query }: { query: OwnValue<string> }) {
	const { t } = useTranslator();
	return (
		<div class="nothing">
			<p>{t('popup_search_nothing', clipText(query.value, 40).text)}</p>
			<button
				type="button"
				class="primary"
				onClick={() => {
					query.value = '';
				}}
			>
				{t('popup_search_clear')}
			</button>
		</div>
	);
}
