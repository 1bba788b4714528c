import type { SourcePage } from '../../core/policy/source-page.ts';
import { type RichText, richHtml } from './rich-html.ts';
import { richLines } from './rich-lines.ts';

/** Returns a page for the clipboard, as markup and plain text. `part`: its tables alone, or all of it. Linear in its length. */
export function richText(
	{ content, kind, url }: Pick<SourcePage, 'content' | 'kind' | 'url'>,
	part: 'all' | 'tables' = 'all',
): RichText {
	return kind === 'html' ? richHtml(content, url, part) : richLines(content, url, part);
}
