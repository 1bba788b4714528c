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

/** Rows that are laid out at once, and those of each later part: a thousand rows take the browser a second. */
const [FIRST_ROWS, PART_ROWS] = [100, 200];

/** Shows rows of a table, the first at once and the others in parts, so that a click is answered without delay. */
function createRows(body: HTMLTableSectionElement) {
	let waiting: readonly HTMLTableRowElement[] = [];
	let timer: ReturnType<typeof setTimeout> | undefined;
	function showPart(count: number): void {
		body.append(...waiting.slice(0, count));
		waiting = waiting.slice(count);
		if (waiting.length > 0) timer = setTimeout(() => showPart(PART_ROWS), 20);
	}
	// Paper has them all.
	addEventListener('beforeprint', () => {
		clearTimeout(timer);
		showPart(waiting.length);
	});
	return (rows: readonly TableRow[]): void => {
		clearTimeout(timer);
		body.replaceChildren();
		waiting = rows.map(({ element }) => element);
		showPart(FIRST_ROWS);
	};
}

const sortValue = (row: TableRow, column: number): string => {
	const cell = row.element.cells[column];
	return cell?.dataset['sort'] ?? cell?.textContent ?? '';
};

function makeSortable(heads: readonly HTMLElement[], sortBy: (column: number, sign: 1 | -1) => void): void {
	function sort(head: HTMLElement, column: number): void {
		const isFirst = head.ariaSort === null;
		const usual = head.dataset['order'] === 'desc' ? 'descending' : 'ascending';
		const other = head.ariaSort === 'ascending' ? 'descending' : 'ascending';
		const order = isFirst ? usual : other;
		for (const each of heads) each.removeAttribute('aria-sort');
		head.ariaSort = order;
		sortBy(column, order === 'ascending' ? 1 : -1);
	}
	for (const [column, head] of heads.entries()) {
		const button = document.createElement('button');
		button.type = 'button';
		button.append(...head.childNodes);
		button.addEventListener('click', () => sort(head, column));
		head.append(button);
	}
}

/** Whether rows fit what a form asks for. */
function filterOf(form: HTMLFormElement): (row: TableRow) => boolean {
	const data = new FormData(form);
	const words = plain(String(data.get('search') ?? ''))
		.split(/\s+/)
		.filter((word) => word !== '');
	const state = String(data.get('state') ?? '');
	const tag = String(data.get('tag') ?? '');
	return (row) =>
		(state === '' || row.state === state) &&
		(tag === '' || row.tags.includes(tag)) &&
		words.every((word) => row.text.includes(word));
}

function makeSearchable(form: HTMLFormElement, filter: () => void): void {
	form.addEventListener('input', filter);
	form.addEventListener('submit', (event) => event.preventDefault());
	// The fields are empty only after this event.
	form.addEventListener('reset', () => setTimeout(filter));
	form.hidden = false;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-for]')) {
	const table = document.querySelector<HTMLTableElement>(`table.${form.dataset['for']}`);
	const body = table?.tBodies[0];
	if (table === null || body === undefined) continue;
	let rows: readonly TableRow[] = Array.from(body.rows, readRow);
	let isWhole = true;
	const show = createRows(body);
	const status = form.querySelector('[role="status"]');
	const { shown: template = '' } = form.dataset;
	const say = (count: number) => {
		if (status !== null)
			status.textContent = template
				.replace('{shown}', numbers.format(count))
				.replace('{total}', numbers.format(rows.length));
	};
	const draw = () => {
		const shown = rows.filter(filterOf(form));
		say(shown.length);
		// As the page came: nothing to do.
		if (isWhole && shown.length === rows.length) return;
		isWhole = false;
		show(shown);
	};
	makeSortable(Array.from(table.tHead?.rows[0]?.cells ?? []), (column, sign) => {
		const keyed = rows.map((row) => ({ row, value: sortValue(row, column) }));
		keyed.sort((a, b) => sign * collator.compare(a.value, b.value));
		rows = keyed.map(({ row }) => row);
		isWhole = false;
		draw();
	});
	makeSearchable(form, draw);
	// A browser keeps what was typed before the page was loaded again.
	draw();
}
