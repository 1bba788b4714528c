import type { SourcePage } from '../../src/core/policy/source-page.ts';

/** A page of markup or text, as it is stored. */
export const htmlPage = (content: string, language: string | null = 'en'): SourcePage => ({
	language,
	url: null,
	kind: 'html',
	content,
});
export const textPage = (content: string, language: string | null = 'en'): SourcePage => ({
	language,
	url: null,
	kind: 'text',
	content,
});
