/** @typedef {import('./types.mjs').Session} Session */

/**
 * Creates the calls that are the same in both browsers; they run in the extension page without scripts.
 * @param {Session['inExtension']} inExtension
 * @param {boolean} firefox
 */
export function extensionCalls(inExtension, firefox) {
	/** @type {Session['readJar']} */
	const readJar = (query = {}) =>
		inExtension((details) => chrome.cookies.getAll(/** @type {chrome.cookies.GetAllDetails} */ (details)), {
			partitionKey: {},
			...(firefox ? { firstPartyDomain: null } : {}),
			...query,
		});
	/** @type {Session['badge']} */
	const badge = (tabId) =>
		inExtension(
			async (id) => ({
				text: await chrome.action.getBadgeText({ tabId: id }),
				title: await chrome.action.getTitle({ tabId: id }),
			}),
			tabId,
		);
	/** @type {Session['storage']} */
	const storage = (area) => inExtension((name) => chrome.storage[name].get(null), area);
	return { readJar, badge, storage };
}
