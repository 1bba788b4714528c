import type { CopyContent } from '../backend.ts';

/** Puts something into the clipboard, in a click; rejects where the browser does not let us. */
export async function putIntoClipboard({ plain, html }: CopyContent): Promise<void> {
	if (html === undefined) return navigator.clipboard.writeText(plain);
	const { copyRich } = await import('../exporting.ts');
	if (!(await copyRich({ html, plain }))) throw new Error('The browser did not allow copying');
}
