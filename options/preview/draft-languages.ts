import type { Translator } from '../../src/i18n/translator.ts';
import type { PendingSource, SourceReading } from '../importing/import-queue.ts';
import { areTranslations, joinTexts } from '../importing/languages.ts';
import { addressSite, type Draft } from './draft.ts';
import { rowsOf } from './draft-rows.ts';
import { namedSites } from './site-field.ts';

/** A draft of what was read: its languages as one policy. */
export async function draftOf(
	tr: Translator,
	id: number,
	{ label, origin }: PendingSource,
	{ texts: read, notes }: Extract<SourceReading, { texts: unknown }>,
): Promise<Draft> {
	const { policy, text, texts } = await joinTexts(tr, read);
	const rows = rowsOf(policy.declarations);
	return {
		id,
		label: policy.source.url ?? label,
		origin,
		alsoFrom: [],
		texts,
		notes,
		policy,
		rows,
		issues: policy.issues,
		text,
		siteText: '',
		refused: false,
	};
}

/** With one source the field's word counts; with several, each text's own, and the field where it names none. */
export function withSites(read: readonly Draft[], typed: string): Draft[] {
	return read.map((draft) => {
		const own = draft.policy.sites.join(', ') || addressSite(draft);
		return { ...draft, siteText: read.length > 1 ? own || typed : typed.trim() || own };
	});
}

/** Several drafts as one: their texts, joined. Corrections made by hand are not among them. */
export async function joinDrafts(tr: Translator, drafts: readonly Draft[]): Promise<Draft> {
	const [first, ...others] = drafts;
	const [text, ...texts] = drafts.flatMap((draft) => draft.texts);
	if (first === undefined || text === undefined) throw new TypeError('There is nothing to join');
	const joined = await joinTexts(tr, [text, ...texts]);
	return {
		...first,
		...joined,
		label: drafts.map(({ label }) => label).join(', '),
		alsoFrom: [...first.alsoFrom, ...others.flatMap(({ origin, alsoFrom }) => [origin, ...alsoFrom])],
		notes: drafts.flatMap(({ notes }) => notes),
		rows: rowsOf(joined.policy.declarations),
		issues: joined.policy.issues,
		siteText: drafts.map(({ siteText }) => siteText).find((site) => site !== '') ?? '',
	};
}

/** The sorted portals of a draft, joined by blanks; empty where none is named. */
function portalOf({ siteText }: Draft): string {
	return [...namedSites(siteText)].sort().join(' ');
}

/** Drafts that name the same portal, each in another language, as one; all others as they are, in their order. */
export async function joinSamePortals(tr: Translator, drafts: readonly Draft[]): Promise<Draft[]> {
	const groups: Draft[][] = [];
	for (const draft of drafts) {
		const portal = portalOf(draft);
		const group = groups.find(
			(other) =>
				portal !== '' &&
				other[0] !== undefined &&
				portalOf(other[0]) === portal &&
				areTranslations([...other, draft].flatMap(({ texts }) => texts)),
		);
		if (group) group.push(draft);
		else groups.push([draft]);
	}
	return Promise.all(
		groups.map(async (group) => {
			const [only] = group;
			return only !== undefined && group.length === 1 ? only : joinDrafts(tr, group);
		}),
	);
}

/** All drafts, where they may be one policy in several languages: no two name different portals. */
export function joinable(drafts: readonly Draft[]): readonly Draft[] {
	const portals = new Set(drafts.map(portalOf).filter((portal) => portal !== ''));
	const mayBeTranslations = drafts.length > 1 && portals.size < 2;
	return mayBeTranslations && areTranslations(drafts.flatMap(({ texts }) => texts)) ? drafts : [];
}
