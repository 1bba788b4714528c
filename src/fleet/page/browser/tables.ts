/** Makes the tables of the pages sortable and searchable. Without it they are complete, in their first order. */

interface TableRow {
	readonly element: HTMLTableRowElement;
	/** Its text in small letters, without accents: what a search looks at. */
	readonly text: string;
	readonly state: string;
	readonly tags: readonly string[];
}

const language = document.documentElement.lang;
const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
const numbers = new Intl.NumberFormat(language);

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function readRow(element: HTMLTableRowElement): TableRow {
	const { state = '', tags = '[]' } = element.dataset;
	const parsed: unknown = JSON.parse(tags);
	return {
		...{ element, state, text: plain(element.textContent ?? '') },
		tags: Array.isArray(parsed) ? parsed.map(String) : [],
	};
}

const sortValue = (row: TableRow, column: number): string => {
	const cell = row.element.cells[column];
	return cell?.dataset['sort'] ?? cell?.textContent ?? '';
};

function makeSortable(
	body: HTMLTableSectionElement,
	heads: readonly HTMLElement[],
	rows: readonly TableRow[],
): void {
	function sort(head: HTMLElement, column: number): void {
		const isFirst = head.ariaSort === null;
		const usual = head.dataset['order'] === 'desc' ? 'descending' : 'ascending';
		const other = head.ariaSort === 'ascending' ? 'descending' : 'ascending';
		const order = isFirst ? usual : other;
		for (const each of heads) each.removeAttribute('aria-sort');
		head.ariaSort = order;
		const sign = order === 'ascending' ? 1 : -1;
		const keyed = rows.map((row) => ({ element: row.element, value: sortValue(row, column) }));
		keyed.sort((a, b) => sign * collator.compare(a.value, b.value));
		body.append(...keyed.map(({ element }) => element));
	}
	for (const [column, head] of heads.entries()) {
		const button = document.createElement('button');
		button.type = 'button';
		button.append(...head.childNodes);
		button.addEventListener('click', () => sort(head, column));
		head.append(button);
	}
}

function makeSearchable(form: HTMLFormElement, rows: readonly TableRow[]): void {
	const status = form.querySelector('[role="status"]');
	const { shown: template = '' } = form.dataset;
	function filter(): void {
		const data = new FormData(form);
		const words = plain(String(data.get('search') ?? ''))
			.split(/\s+/)
			.filter((word) => word !== '');
		const state = String(data.get('state') ?? '');
		const tag = String(data.get('tag') ?? '');
		let shown = 0;
		for (const row of rows) {
			const fits =
				(state === '' || row.state === state) &&
				(tag === '' || row.tags.includes(tag)) &&
				words.every((word) => row.text.includes(word));
			if (row.element.hidden === fits) row.element.hidden = !fits;
			if (fits) shown += 1;
		}
		if (status !== null)
			status.textContent = template
				.replace('{shown}', numbers.format(shown))
				.replace('{total}', numbers.format(rows.length));
	}
	form.addEventListener('input', filter);
	form.addEventListener('submit', (event) => event.preventDefault());
	// The fields are empty only after this event.
	form.addEventListener('reset', () => setTimeout(filter));
	form.hidden = false;
	filter();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-for]')) {
	const table = document.querySelector<HTMLTableElement>(`table.${form.dataset['for']}`);
	const body = table?.tBodies[0];
	if (table === null || body === undefined) continue;
	const rows = Array.from(body.rows, readRow);
	makeSortable(body, Array.from(table.tHead?.rows[0]?.cells ?? []), rows);
	makeSearchable(form, rows);
}
