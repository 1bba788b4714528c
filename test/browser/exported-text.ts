import type { View } from './driver/types.mjs';

/** Presses the button of an export format, and returns the file that the page offers as a download. */
export async function exportedText(page: View, format: string): Promise<string> {
	await page.evaluate(() => {
		delete document.documentElement.dataset['exported'];
		const create = URL.createObjectURL;
		URL.createObjectURL = (blob: Blob) => {
			void blob.text().then((text) => {
				document.documentElement.dataset['exported'] = text;
			});
			return create.call(URL, blob);
		};
	});
	await page.click(`[data-action="export-${format}"]`);
	return page.waitFor(() => document.documentElement.dataset['exported']);
}
