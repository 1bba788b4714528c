import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OwnValue } from '../model/value.ts';

/** Narrows the rows by name or provider; the counts stay. `shown` is how many rows are left. */
export function SearchBox({ query, shown }: { query: OwnValue<string>; shown: number }) {
	const { t, plural } = useTranslator();
	return (
		<search class="search">
			<Icon name="search" />
			<input
				type="search"
				name="search"
				autocomplete="off"
				spellcheck={false}
				aria-label={t('popup_search')}
				placeholder={t('popup_search')}
				value={query.value}
				onInput={(event) => {
					query.value = event.currentTarget.value;
				}}
			/>
			<span class="found" role="status">
				{query.value === '' ? '' : plural('popup_search_found', shown)}
			</span>
		</search>
	);
}
