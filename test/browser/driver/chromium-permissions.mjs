import { extensionsPage } from './chromium-internals.mjs';

/**
 * Changes host permissions without a dialog, through the interfaces of the extensions page.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} id
 * @param {import('./types.mjs').Session['inExtension']} inExtension
 */
export async function chromiumPermissions(browser, id, inExtension) {
	/** @type {import('puppeteer-core').Page | undefined} */
	let manager;
	/** @param {'addHostPermission' | 'removeHostPermission'} call @param {string} origin */
	const manage = async (call, origin) => {
		manager ??= await extensionsPage(browser);
		await manager.evaluate(
			(name, extension, host) => {
				const { developerPrivate } =
					/** @type {{ developerPrivate: Record<string, (...args: string[]) => Promise<void>> }} */ (
						/** @type {unknown} */ (chrome)
					);
				return developerPrivate[name]?.(extension, host);
			},
			call,
			id,
			origin,
		);
	};
	return {
		acceptPrompts: () => manage('addHostPermission', '*://*/*'),
		/** @param {readonly string[]} origins */
		grant: async (origins) => {
			// The request, once allowed here, is granted without a dialog and fires `onAdded`.
			for (const origin of origins) await manage('addHostPermission', origin);
			await inExtension((hosts) => chrome.permissions.request({ origins: [...hosts] }), origins);
		},
		/** @param {readonly string[]} origins */
		withdraw: async (origins) => {
			for (const origin of origins) await manage('removeHostPermission', origin);
		},
	};
}
