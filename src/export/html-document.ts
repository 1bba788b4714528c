import { escapeHtml } from '../core/text/escape-html.ts';

/** The page may load and run nothing, so that hostile text which escaped our escaping could do no harm. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A document for reading, printing and keeping, without resources from elsewhere, and without scripts but `script`.
 * `style` and `body` are our own markup and written as they stand.
 */
export function htmlDocument(parts: {
	/** BCP 47. */
	readonly language: string;
	readonly title: string;
	readonly style: string;
	readonly body: string;
	/** Relative address of a script of ours beside the document; none per default. */
	readonly script?: string;
}): string {
	const { language, title, style, body, script } = parts;
	const policy = script === undefined ? POLICY : `${POLICY}; script-src 'self'`;
	const scriptLine = script === undefined ? '' : `<script defer src="${escapeHtml(script)}"></script>\n`;
	return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
${scriptLine}</head>
<body>
${body}
</body>
</html>
`;
}
