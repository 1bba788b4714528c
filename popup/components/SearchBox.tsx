import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ROW_ORDERS, type RowOrder } from '../model/sections.ts';
import type { OwnValue } from '../model/value.ts';

interface Props {
	/** Whether a person has just opened it. */
	takesFocus: boolean;
	query: OwnValue<string>;
	/** How many rows are left. */
	shown: number;
	order: RowOrder;
	onOrder(order: RowOrder): void;
}

/** Narrows the rows by name or provider, and orders them; the counts stay. */
export function SearchBox({ takesFocus, query, shown, order, onOrder }: Props) {
	const { t, plural } = useTranslator();
	const field = useRef<HTMLInputElement>(null);
	useLayoutEffect(() => {
		if (takesFocus) field.current?.focus();
	}, []);
	return (
		<search class="search">
			<Icon name="search" />
			<input
				ref={field}
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
			<select
				name="order"
				aria-label={t('popup_order')}
				value={order}
				onChange={(event) => {
					const chosen = ROW_ORDERS.find((choice) => choice === event.currentTarget.value);
					if (chosen) onOrder(chosen);
				}}
			>
				{ROW_ORDERS.map((choice) => (
					<option key={choice} value={choice}>
						{t(`popup_order_${choice}`)}
					</option>
				))}
			</select>
			<span class="found" role="status">
				{query.value === '' ? '' : plural('popup_search_found', shown)}
			</span>
		</search>
	);
}
