import { escapeHtml } from '../core/text/escape-html.ts';

/** The page may load and run nothing, so that hostile text which escaped our escaping could do no harm. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * A document for reading, printing and keeping, without scripts and without resources from elsewhere. `style` and `body`
 * are our own markup and written as they stand.
 */
export function htmlDocument(parts: {
	/** BCP 47. */
	readonly language: string;
	readonly title: string;
	readonly style: string;
	readonly body: string;
}): string {
	const { language, title, style, body } = parts;
	return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>
${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
