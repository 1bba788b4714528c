import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPortal } from '../portal/index.mjs';
import { launch } from './driver/index.mjs';

/** A page of a demo portal, printed. */
export interface Printed {
	/** Where the PDF lies. */
	readonly file: string;
	/** The page's markup, as it was printed. */
	readonly html: string;
	remove(): Promise<void>;
}

/** Prints a page of a demo portal to PDF, as a person does from Chromium. */
export async function printPage(url: string, name: string): Promise<Printed> {
	const extensionDir = fileURLToPath(new URL('../../dist/chrome', import.meta.url));
	const folder = await mkdtemp(join(tmpdir(), 'cookie-policy-'));
	const file = join(folder, name);
	const portal = await startPortal();
	const session = await launch({ browser: 'chromium', portal, extensionDir });
	try {
		const tab = await session.open(url);
		const html = await tab.page.content();
		await tab.page.pdf({ path: file, format: 'A4' });
		return { file, html, remove: () => rm(folder, { recursive: true, force: true }) };
	} finally {
		await session.close();
		await portal.close();
	}
}
