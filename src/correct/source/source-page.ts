import type { Declaration } from '../../core/policy/policy.ts';
import { diffDeclarations, isUnchanged } from '../../core/policy/policy-diff.ts';
import {
	MAX_SOURCE_CHARACTERS,
	type NoSourceReason,
	type SourcePage,
} from '../../core/policy/source-page.ts';
import { type ParsedPolicy, parsePolicy } from '../../import/index.ts';
import { declaredNames } from '../names.ts';
import { policyContent } from './policy-content.ts';

/** A page's source as it is stored, or why it is not. */
export type SourceOfPage =
	| { readonly page: SourcePage; readonly reason: null }
	| { readonly page: null; readonly reason: NoSourceReason };

const none = (reason: NoSourceReason): SourceOfPage => ({ page: null, reason });

/** Whether markup is read as the same declarations, whatever their lines. */
function declaresTheSame(content: string, url: string | null, declarations: readonly Declaration[]): boolean {
	const read = parsePolicy({ text: content }, { kind: 'html', url }).declarations;
	return isUnchanged(diffDeclarations(declarations, read));
}

/**
 * Returns what is stored of the source of a policy. `policy`: as it was read from `text`. Of a page that is its content alone,
 * where it is read as the same policy; else all of the page's text.
 */
export function sourceOfPage(
	text: string,
	policy: Pick<ParsedPolicy, 'declarations' | 'language' | 'source'>,
): SourceOfPage {
	const { declarations, language, source } = policy;
	const { url, kind: format } = source;
	if (format === 'text' || format === 'markdown') {
		if (text.length > MAX_SOURCE_CHARACTERS) return none('too-large');
		return { page: { language, url, kind: 'text', content: text }, reason: null };
	}
	if (format !== 'html') return none(format === 'json' ? 'made-by-script' : 'not-a-text');
	const names = declaredNames(declarations.flatMap((declaration) => declaration.names));
	let reason: NoSourceReason = 'made-by-script';
	for (const isWhole of [false, true]) {
		const content = policyContent(text, names, isWhole);
		if (content.length > MAX_SOURCE_CHARACTERS) reason = 'too-large';
		else if (content !== '' && declaresTheSame(content, url, declarations))
			return { page: { language, url, kind: 'html', content }, reason: null };
	}
	return none(reason);
}
