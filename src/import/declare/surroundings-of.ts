import type { Category } from '../../core/policy/policy.ts';
import { findProvider, settingProvider } from '../services.ts';
import { speaksOfCookies } from '../understand/cookie-words.ts';
import { deniesUse } from '../understand/denial.ts';
import { isAlwaysFunctional, isVague, readCategory } from '../understand/read-category.ts';
import { readParty } from '../understand/read-party.ts';
import { storageInText } from '../understand/read-storage.ts';
import { type DocumentState, MAX_NEAR } from './document-state.ts';
import {
	type CategoryEvidence,
	type CategorySource,
	heaviestCategory,
	heaviestProvider,
	LEVEL,
	type ProviderEvidence,
} from './fact-evidence.ts';
import { lifetimeAbove, sessionOfTitle } from './lifetime-above.ts';
import { makesException } from './row-statements.ts';
import { isServiceName, ledTitle } from './service-titles.ts';
import { categoryOfLead, categoryOfSubject, isAboutAll, isLooseStatement } from './statements.ts';
import type { Surroundings } from './surroundings.ts';
import {
	categoryOfLine,
	firstOf,
	isTitleLine,
	nearest,
	providerOfTitle,
	sentencesOf,
	titleBeforeColon,
} from './title-lines.ts';

/** Points off a line over rows that were read: a sentence about further rows below it is nearer to these. */
const USED = 38;

function categoriesOf(
	state: DocumentState,
	caption: string | null,
	paragraphs: readonly string[],
	titles: readonly string[],
) {
	const evidence: CategoryEvidence[] = [];
	const add = (text: string, value: Category | null, source: CategorySource, distance = 0) => {
		if (value === null || (state.denied.has(value) && source !== 'caption')) return;
		// "Functional (always active)"
		const isNecessary = value === 'functional' && (state.functionalIsNecessary || isAlwaysFunctional(text));
		if (isVague(text)) evidence.push({ value, source: 'vague', distance });
		else evidence.push({ value: isNecessary ? 'necessary' : value, source, distance });
	};
	if (caption !== null) add(caption, readCategory(caption), 'caption');
	if (state.labelled.category !== null) add('', state.labelled.category, 'label');
	for (const [index, text] of paragraphs.entries()) {
		// Which rows it is about, only these tell.
		if (makesException(text)) continue;
		add(text, categoryOfLine(text), isLooseStatement(text) ? 'looseStatement' : 'above', index);
		if (index === 0) add('', categoryOfSubject(text), 'subject');
		const stated = categoryOfLead(text);
		if (stated !== null) add('', stated, isLooseStatement(text) ? 'looseStatement' : 'statement', index);
	}
	// A caption about other cookies parts its table from what the lines above say.
	const isParted = caption !== null && evidence.length === 0 && speaksOfCookies(caption);
	const plain = state.plain.category;
	if (plain !== null && !isParted)
		add('', plain, plain === 'unknown' ? 'vague' : 'plain', state.plain.isUsed ? USED : 0);
	for (const [index, text] of titles.entries()) add(text, readCategory(text), 'heading', index * LEVEL);
	if (state.contrast !== null) add('', state.contrast, 'contrast');
	if (state.alwaysOn) add('', 'necessary', 'alwaysOn');
	return evidence;
}

function providersOf(
	state: DocumentState,
	caption: string | null,
	titles: readonly string[],
): ProviderEvidence[] {
	const evidence: ProviderEvidence[] = [];
	const addTitle = (title: string, distance: number) => {
		for (const named of providerOfTitle(title, distance))
			evidence.push(state.serviceTitles.has(named.value) ? { ...named, source: 'title' } : named);
	};
	if (state.labelled.provider !== null) evidence.push({ value: state.labelled.provider, source: 'label' });
	if (caption !== null) addTitle(caption, 0);
	for (const [index, text] of state.near.toReversed().entries()) {
		const title = text.endsWith(':') ? titleBeforeColon(text) : text;
		if (title !== null && isTitleLine(title)) addTitle(title, index);
		const led = ledTitle(text) ?? '';
		if (state.serviceTitles.has(led) || isServiceName(led))
			evidence.push({ value: led, source: 'title', distance: index });
		const sentences = sentencesOf(text);
		const last = sentences.at(-1) ?? '';
		const introduces = /:\s*$/.test(last);
		const setter = introduces
			? (findProvider(last) ?? settingProvider(last))
			: firstOf((sentence) => (isAboutAll(sentence) ? settingProvider(sentence) : null), sentences);
		if (setter !== null) evidence.push({ value: setter, source: 'sentence', distance: index });
	}
	const leading = state.lead === null ? null : (findProvider(state.lead) ?? settingProvider(state.lead));
	if (leading !== null) evidence.push({ value: leading, source: 'sentence', distance: MAX_NEAR });
	for (const [index, text] of titles.entries()) if (isTitleLine(text)) addTitle(text, (index + 1) * LEVEL);
	return evidence;
}

/** Weighs the facts that hold in this state of a document; `caption` is that of the table there. */
export function surroundingsOf(state: DocumentState, caption: string | null): Surroundings {
	const paragraphs = nearest(state.near);
	const above = [...(caption === null ? [] : [caption]), ...paragraphs];
	const titles = state.headings.map(({ text }) => text).toReversed();
	const all = [...above, ...titles];
	const categories = categoriesOf(state, caption, paragraphs, titles);
	const providers = providersOf(state, caption, titles);
	const services = new Set(state.topServices);
	for (const section of state.headings.toReversed())
		for (const service of section.services) services.add(service);
	return {
		category: heaviestCategory(categories),
		categories,
		party: firstOf(readParty, [...above.filter((text) => text.length < 400), ...titles]),
		storage: firstOf(storageInText, [...above.filter(isTitleLine), ...titles.slice(0, 1)]),
		provider: heaviestProvider(providers.filter(({ source }) => source !== 'maybe')),
		providers,
		services: [...services],
		serviceTitles: state.serviceTitles,
		aboutCookies: all.some(speaksOfCookies),
		lifetime:
			lifetimeAbove(paragraphs) ??
			firstOf(sessionOfTitle, [...above.filter(isTitleLine), ...titles.slice(0, 1)]) ??
			state.lifetimeOfAll,
		notSet: isNotSet(state),
		areKindsAbove: state.areKindsAbove,
		following: state.next,
	};
}

/** Whether the lead of what follows denies it: "No longer set:", or the heading does and nothing contradicts. */
function isNotSet(state: DocumentState): boolean {
	const nearest = state.near.at(-1);
	if (nearest === undefined) return deniesUse(state.headings.at(-1)?.text ?? '');
	if (/:\s*$/.test(nearest)) return deniesUse(sentencesOf(nearest).at(-1) ?? '');
	return state.isDenied && deniesUse(state.headings.at(-1)?.text ?? '');
}
