/**
 * The one interface over both browsers.
 *
 * A view is anything with a document that a test can read and use: a tab or the real popup.
 * @typedef {object} View
 * @property {<A extends readonly unknown[], R>(code: string | ((...args: A) => R), ...args: A) => Promise<Awaited<R>>} evaluate
 *   Runs in the page; arguments and result travel as JSON.
 * @property {<A extends readonly unknown[], R>(code: (...args: A) => R, args?: A, timeout?: number) => Promise<Exclude<Awaited<R>, null | undefined | false>>} waitFor
 *   Runs again and again until the result is truthy, which it gives back; milliseconds, 20,000 unless told.
 * @property {(selector: string) => Promise<void>} click As a person's click: it may ask for permissions.
 * @property {(selector: string, text: string) => Promise<void>} type
 * @property {(key: string) => Promise<void>} press One key by its `KeyboardEvent.key`: `Tab`, `Enter`, `a`…
 * @property {(path: string) => Promise<void>} screenshot PNG of what is in view.
 * @property {() => Promise<void>} close
 */
/**
 * @typedef {View & {
 *   page: import('puppeteer-core').Page,
 *   url: () => Promise<string>,
 *   goto: (url: string) => Promise<void>,
 *   reload: () => Promise<void>,
 *   upload: (selector: string, ...files: string[]) => Promise<void>,
 * }} Tab
 */
/** @typedef {View & { closed: () => Promise<boolean> }} Popup */

/**
 * @typedef {object} LaunchOptions
 * @property {'chromium' | 'firefox'} browser
 * @property {string} extensionDir The unpacked extension.
 * @property {import('../../portal/index.mjs').RunningPortal | null} portal Whose names are resolved; null for the open network.
 * @property {string} [executablePath] Else the first installed one.
 * @property {string} [lang] Language of the browser, such as `fr`.
 * @property {boolean} [dark]
 * @property {boolean} [reducedMotion]
 * @property {boolean} [headless] True unless told.
 * @property {boolean} [thirdPartyCookies] Lets Chromium accept plain third-party cookies.
 * @property {boolean} [firstPartyIsolation] Lets Firefox keep each site's cookies apart by first party.
 * @property {'ask' | 'accept'} [prompts] What becomes of a permission request: the real dialog, or yes without one.
 * @property {number} [scale] Device pixels for one CSS pixel, for pictures.
 * @property {boolean} [privateWindows] Lets the extension into private windows; true unless told.
 */

/**
 * @typedef {object} Session
 * @property {'chromium' | 'firefox'} browser
 * @property {import('puppeteer-core').Browser} puppeteer
 * @property {string} extensionId
 * @property {(path: string) => string} extensionUrl
 * @property {(url?: string) => Promise<Tab>} open
 * @property {(path: string) => Promise<Tab>} openExtensionPage
 * @property {(tab: Tab) => Promise<Popup>} openPopup The real popup of the toolbar button, over that tab.
 * @property {(tab: Tab, path?: string) => Promise<Tab>} openPopupInTab `popup/index.html?tab=…`, which inspects that tab.
 * @property {(tab: Tab) => Promise<number>} tabId As the extension knows it. Brings the tab to the front.
 * @property {(url: string) => Promise<Tab>} privateWindow
 * @property {(() => Promise<Tab>) | null} openInContainer An empty tab in a container of its own (Firefox).
 * @property {<A extends readonly unknown[], R>(code: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} inExtension
 *   Runs in a silent page of the extension's, with `browser` in reach and none of the product's scripts.
 * @property {(query?: object) => Promise<chrome.cookies.Cookie[]>} readJar All cookies as the extension sees them, partitioned ones included.
 * @property {(tabId: number) => Promise<{ text: string, title: string }>} badge
 * @property {(area: 'session' | 'local') => Promise<Record<string, unknown>>} storage
 * @property {() => Promise<void>} stopWorker Ends the background at once, as the browser may at any time.
 * @property {() => Promise<boolean>} workerRunning
 * @property {(origins: readonly string[]) => Promise<void>} grant As if the person had said yes: `permissions.onAdded` fires.
 * @property {(origins: readonly string[]) => Promise<void>} withdraw As the person does in the browser's own pages: `onRemoved` fires.
 * @property {() => Promise<void>} acceptPrompts From now on a permission request is granted without a dialog.
 * @property {((yes: boolean) => Promise<void>) | null} answerPrompt Presses the real dialog's button (Firefox); Chromium's cannot be reached.
 * @property {(scheme: 'dark' | 'light') => Promise<void>} setScheme For pages open now and later.
 * @property {(view: View, options?: object) => Promise<AxeViolation[]>} axe
 * @property {(options?: SessionOptions) => Promise<Session>} reinstall
 *   Closes all tabs, removes the extension, deletes what pages have stored, and installs the extension again, with
 *   the options of the launch but for these: the browser is then as after a start. Ends this session.
 * @property {() => Promise<void>} close Ends the browser and removes its profile.
 */
/**
 * The options that can change without another start of the browser.
 * @typedef {Partial<Pick<LaunchOptions, 'extensionDir' | 'prompts' | 'thirdPartyCookies' | 'firstPartyIsolation'>>} SessionOptions
 */
/** @typedef {{ id: string, help: string, nodes: string[] }} AxeViolation */
export {};
