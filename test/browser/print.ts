import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from './stage.ts';

/** A printed page of a demo portal. */
export interface PrintedPage {
	/** The path of the PDF. */
	readonly file: string;
	/** The page's markup when it was printed. */
	readonly html: string;
	remove(): Promise<void>;
}

/** Prints a page of a demo portal to PDF from Chromium. */
export async function printPage(stage: Stage, url: string, name: string): Promise<PrintedPage> {
	const folder = await mkdtemp(join(tmpdir(), 'cookie-policy-'));
	const file = join(folder, name);
	return stage.visit(url, async (tab) => {
		const html = await tab.page.content();
		await tab.page.pdf({ path: file, format: 'A4' });
		return { file, html, remove: () => rm(folder, { recursive: true, force: true }) };
	});
}
