import { BACK_OFFICE, PUBLISH } from '../portal/back-office.mjs';
import type { Tab } from './driver/types.mjs';
import type { Stage } from './stage.ts';

/** Steps of the loop, as a person takes them: each click is one in the interface. */

/** Waits until the corrected page is in sight. */
export const waitForCorrection = (options: Tab): Promise<boolean> =>
	options.waitFor(
		() => document.querySelector('.make-true .papers[aria-busy="false"] .paper-after') !== null,
	);

/** The clipboard's content after a click, by media type. */
export type Copied = Readonly<Record<'text/html' | 'text/plain', string>>;

/** Clicks and returns what was handed to the clipboard. */
export async function copied(options: Tab, selector: string): Promise<Copied> {
	await options.evaluate(() => {
		Object.assign(globalThis, { handed: null });
		navigator.clipboard.write = async ([item]) => {
			const text = async (type: string) => (await item?.getType(type))?.text();
			const handed = { 'text/html': await text('text/html'), 'text/plain': await text('text/plain') };
			Object.assign(globalThis, { handed });
		};
	});
	await options.click(selector);
	return options.waitFor(() => Reflect.get(globalThis, 'handed') as Copied | null);
}

/** Brings back the policies that the portal had before anything was published: browsers share the demo portals. */
export const restorePolicies = (stage: Stage, host: string, languages: readonly string[]): Promise<void> =>
	stage.visit(`https://${host}/blank`, (tab) =>
		tab.evaluate(
			async (path, all) => {
				for (const language of all) await fetch(`${path}?flg=${language}`, { method: 'POST', body: '' });
			},
			PUBLISH,
			languages,
		),
	);

/** Pastes into the portal's back office, over what is there, and publishes it. */
export async function publish(stage: Stage, host: string, language: string, html: string): Promise<void> {
	await stage.visit(`https://${host}${BACK_OFFICE}?flg=${language}`, async (office) => {
		await office.evaluate((pasted) => {
			const editor = document.querySelector('[contenteditable]');
			if (!(editor instanceof HTMLElement)) throw new Error('no editor');
			editor.focus();
			document.getSelection()?.selectAllChildren(editor);
			document.execCommand('insertHTML', false, pasted);
		}, html);
		await office.click('button.primary');
		await office.waitFor(() => location.pathname.includes('terms') && document.readyState === 'complete');
	});
}
