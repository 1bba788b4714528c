import type { Category, Declaration } from '../../core/policy/policy.ts';
import type { SourcePage } from '../../core/policy/source-page.ts';
import { escapeHtml } from '../../core/text/escape-html.ts';
import type { PolicyWords } from '../../export/policy-words/words.ts';
import type { Change } from '../correction.ts';
import { newRow } from './cell-values.ts';
import { coreOf, factEdit, lifetimeEdit, type RowEdit, removal, rowsOf } from './correct-row.ts';
import type { PageEdit } from './edits.ts';
import { placesNear } from './nearby.ts';
import { ownSection } from './own-section.ts';
import type { PageReading } from './page-reading.ts';
import type { NewSection, RowGroup, RowPart } from './parts.ts';
import { removeNames } from './remove-name.ts';
import { splitRow } from './split-row.ts';

/** A way to make a change in a page. */
export type Candidate =
	| { readonly kind: 'edits'; readonly edits: readonly PageEdit[] }
	/** A row in a new table, which other rows of the same `key` share. */
	| {
			readonly kind: 'section';
			readonly key: string;
			readonly section: NewSection;
			readonly row: string;
			readonly edits: readonly PageEdit[];
	  };

interface PageContext {
	readonly page: SourcePage;
	readonly reading: PageReading;
	readonly words: PolicyWords;
}

/** The categories that a group's rows declare. */
const categoriesOf = ({ rows }: RowGroup): ReadonlySet<Category> =>
	new Set(rows.flatMap(({ declarations }) => declarations.map(({ category }) => category)));

const hasColumn = ({ columns }: RowGroup, ...roles: readonly string[]) =>
	columns.some((meaning) => meaning !== null && roles.includes(meaning.role));

/** How well a row fits a group; negative where the group would say something else of it. */
function pointsOf(group: RowGroup, { category, party, provider }: Declaration): number {
	const categories = categoriesOf(group);
	const declared = group.rows.flatMap(({ declarations }) => declarations);
	const hasSingleCategory = categories.size === 1 && !categories.has('unknown') && declared.length > 0;
	const says = hasColumn(group, 'category', 'type');
	let points = 0;
	if (categories.has(category)) points += 8;
	else if (hasSingleCategory && !says) points -= 100;
	if (party !== null && declared.length > 0 && !hasColumn(group, 'party', 'type')) {
		if (declared.every((declaration) => declaration.party === party)) points += 2;
		else if (declared.every((declaration) => declaration.party !== null)) points -= 4;
	}
	if (provider !== null && declared.some((declaration) => declaration.provider === provider)) points += 1;
	if (group.columns.length > 0) points += 1;
	return points;
}

const MAX_GROUPS = 3;
/** Places beside rows that are tried. */
const MAX_NEARBY = 3;

function additions(
	change: Change,
	after: Declaration,
	{ page, reading, words }: PageContext,
): readonly Candidate[] {
	const { groups } = reading;
	const insert = (group: RowGroup): readonly Candidate[] => {
		const text = group.write(newRow(after, group, groups, words));
		return text === null
			? []
			: [{ kind: 'edits', edits: [{ change: change.id, from: group.end, to: group.end, text }] }];
	};
	const fitting = groups
		.map((group, order) => ({ group, order, points: pointsOf(group, after) }))
		.filter(({ points }) => points >= -50)
		.sort((a, b) => b.points - a.points || b.order - a.order)
		.slice(0, MAX_GROUPS)
		.flatMap(({ group }) => insert(group));
	const heading = words.heading[after.category];
	const sections = groups
		.toReversed()
		.filter(({ section }) => section !== null)
		.slice(0, 1)
		.flatMap((group): Candidate[] => {
			const row = group.write(newRow(after, group, groups, words));
			const section = group.section?.(heading);
			if (row === null || section === undefined) return [];
			return [{ kind: 'section', key: `like ${after.category}`, section, row, edits: [] }];
		});
	const key = `own ${after.category} ${after.party} ${after.storage} ${after.domain}`;
	const own = [reading.end, page.content.trimEnd().length].map((at): Candidate => {
		const section = ownSection(page, reading, after, words, at);
		return { kind: 'section', key: `${key} ${at}`, section, row: section.row(after), edits: [] };
	});
	return [...fitting, ...sections, ...own];
}

/** Names taken out of rows that go on to declare others. */
function removeOf(
	change: Change,
	rows: readonly { readonly group: RowGroup; readonly row: RowPart }[],
	{ names }: PageReading,
	source: string,
): readonly Candidate[] {
	const made = rows.flatMap(({ group, row }) => removeNames(group, row, change, names, source));
	return made.length === 0
		? []
		: [{ kind: 'edits', edits: made.map((edit) => ({ ...edit, change: change.id })) }];
}

/** Lifetimes that a page states elsewhere than in the row of a cookie. */
function nearby(
	{ id, names, before, after }: Change,
	reading: PageReading,
	write: (text: string) => string,
	{ content, kind }: SourcePage,
): readonly Candidate[] {
	const text = after?.lifetime?.text;
	const declared = reading.declarations.filter((declaration) =>
		names.some((name) => declaration.names.includes(name)),
	);
	const { lifetime = null } =
		declared.find((declaration) => declaration.category === before?.category && declaration.lifetime) ??
		declared[0] ??
		{};
	if (text === undefined || lifetime === null) return [];
	return placesNear(reading.text(), names, coreOf(lifetime))
		.filter(({ from, to }) => kind === 'text' || !content.slice(from, to).includes('<'))
		.slice(0, MAX_NEARBY)
		.map(({ from, to }) => ({ kind: 'edits', edits: [{ change: id, from, to, text: write(text) }] }));
}

/** The ways to make a change in a page, the best first. `after`: in the page's words. */
export function candidatesOf(
	change: Change,
	after: Declaration | null,
	context: PageContext,
): readonly Candidate[] {
	const { page, reading, words } = context;
	const write = page.kind === 'html' ? escapeHtml : (text: string) => text.replace(/\s+/g, ' ');
	const own = { ...change, after };
	const rows = rowsOf(own, [...reading.groups, ...reading.loose]);
	const edits = (edit: (place: (typeof rows)[number]) => RowEdit | null): readonly Candidate[] => {
		const made = rows.flatMap((place) => edit(place) ?? []);
		const isWritten = made.every(
			({ from, to }) =>
				page.kind === 'text' ||
				!page.content.slice(from, to).includes('<') ||
				own.kind === 'remove' ||
				own.kind === 'category',
		);
		if (made.length === 0 || !isWritten) return [];
		return [
			{
				kind: 'edits',
				edits: made.map(({ from, to, text }) => ({ change: change.id, from, to, text: write(text) })),
			},
		];
	};
	const remove = edits(({ row }) => removal(row, own, page.content));
	const removeName = removeOf(own, rows, reading, page.content);
	const split = rows.flatMap((place) => splitRow(own, place, reading, words, page.content));
	const splits: readonly Candidate[] = split.length === 0 ? [] : [{ kind: 'edits', edits: split }];
	switch (own.kind) {
		case 'add':
			return after === null ? [] : additions(change, after, context);
		case 'lifetime':
			return [
				...splits,
				...edits(({ group, row, declared }) => lifetimeEdit(group, row, declared, own)),
				...nearby(own, reading, write, page),
			];
		case 'remove':
			return [...remove, ...removeName];
		case 'category':
			return [
				...edits(({ group, row }) => factEdit(group, row, own, reading.groups, words)),
				...remove,
				...removeName,
			];
		case 'party': {
			const added = after === null ? [] : additions(change, { ...after, names: change.names }, context);
			return [
				...splits,
				...edits(({ group, row }) => factEdit(group, row, own, reading.groups, words)),
				...added,
			];
		}
	}
}
