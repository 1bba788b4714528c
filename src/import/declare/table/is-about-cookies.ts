import type { Row } from '../../document.ts';
import { speaksOfCookies } from '../../understand/cookie-words.ts';
import { foldInPlace } from '../../understand/fold.ts';
import { isPersonName } from '../../understand/names/name-form.ts';
import { phraseSource } from '../../understand/phrase-source.ts';
import { readCategory } from '../../understand/read-category.ts';
import { VOCABULARIES } from '../../vocabulary/index.ts';
import type { Context } from '../context.ts';
import { WEIGHTS } from '../evidence/weights.ts';
import { isWeakName } from '../list/list-item.ts';
import type { Surroundings } from '../surroundings.ts';
import { namePoints, SAMPLE, share, textsIn } from './column-cells.ts';
import type { ColumnPlan } from './column-plan.ts';
import { nameGroups } from './name-cell.ts';

const OF_COOKIES = new Set<string>(['provider', 'domain', 'category', 'party', 'storage', 'wildcard']);
/** "Recipients": a table of who gets personal data names companies, not cookies. */
const RECIPIENT = new RegExp(phraseSource(VOCABULARIES.map(({ recipient }) => recipient)));
const speaksOfRecipients = (text: string) => text.length <= 400 && RECIPIENT.test(foldInPlace(text));

const MAIL_ADDRESS = /^(?:mailto:)?[^\s@]+@[^\s@]+\.\p{L}{2,}$/u;

/** Whether a table is of people: a column holds addresses of mail, and none lifetimes. */
function isOfPeople({ columns, name }: ColumnPlan, body: readonly Row[]): boolean {
	const rows = body.slice(0, SAMPLE);
	const areMostly = (index: number, test: (text: string) => boolean) =>
		share(textsIn(rows, index), test) >= 0.5;
	return (
		!columns.some((column) => column?.role === 'lifetime') &&
		areMostly(name, isPersonName) &&
		columns.some((_, index) => areMostly(index, (text) => MAIL_ADDRESS.test(text)))
	);
}

/** "Variable", "Setting": a table of what a program is set up with. */
const THING = new RegExp(
	`^${phraseSource(VOCABULARIES.flatMap(({ prose }) => [prose.thing, prose.otherTopic]))}$`,
);

/** Points for a table as one of cookies, where no name is one by its form. */
function tablePoints(plan: ColumnPlan, body: readonly Row[], context: Context, around: Surroundings): number {
	const { table: points } = WEIGHTS;
	const line = context.lastLine() ?? '';
	const isNear = speaksOfCookies(line) || readCategory(line) !== null || around.category !== null;
	const holdsLifetimes = plan.columns.some(
		(column) => column?.role === 'lifetime' || column?.role === 'function-and-location',
	);
	const rows = body.slice(0, SAMPLE);
	const namesProvider = ({ cells }: Row) =>
		nameGroups(cells[plan.name]?.text ?? '').some(({ provider }) => provider !== null);
	const ofRecipients =
		[line, ...plan.header].some(speaksOfRecipients) ||
		rows.filter(({ cells }) => cells.some(({ text }) => speaksOfRecipients(text))).length * 2 > rows.length;
	return (
		plan.points +
		(plan.isNamed ? points.nameTitle : plan.isOther ? points.otherTitle : 0) +
		(holdsLifetimes ? points.lifetimes : 0) +
		points.ofCookies * plan.columns.filter((column) => OF_COOKIES.has(column?.role ?? '')).length +
		(rows.some(namesProvider) ? 2 * points.ofCookies : 0) +
		(context.hasNamesUnder(plan.header) ? points.likeOthers : 0) +
		(isNear ? points.near : around.aboutCookies ? points.far : 0) +
		(ofRecipients ? points.recipients : 0)
	);
}

/** Whether a name itself says that it is a cookie's: "cookie-consent". */
const speaksOfItself = (name: string) =>
	/^[\w.-]{5,60}$/.test(name.trim()) && /[-_.]/.test(name) && speaksOfCookies(name.replace(/[-_.]/g, ' '));

/** Whether a table that only says "Name", or nothing, is about cookies at all. */
export function isAboutCookies(
	plan: ColumnPlan,
	body: readonly Row[],
	context: Context,
	around: Surroundings,
): boolean {
	if (plan.certain) return true;
	if (isOfPeople(plan, body)) return false;
	if (THING.test(foldInPlace(plan.header[plan.name] ?? '').trim()) && !plan.header.some(speaksOfCookies))
		return false;
	const names = body
		.slice(0, SAMPLE)
		.map(({ cells }) => cells[plan.name]?.text ?? '')
		.filter((name) => namePoints([name]) >= WEIGHTS.text.nameByForm);
	const isByForm =
		plan.header.length > 0 ? names.length > 0 : names.some((name) => !isWeakName({ name, rest: '' }));
	if (plan.isNamed && body.slice(0, SAMPLE).some(({ cells }) => speaksOfItself(cells[plan.name]?.text ?? '')))
		return true;
	if (isByForm && !plan.isOther) return plan.header.length > 0 || plan.points >= WEIGHTS.column.leastName;
	return tablePoints(plan, body, context, around) >= WEIGHTS.table.floor;
}
