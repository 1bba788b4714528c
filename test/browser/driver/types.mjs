/**
 * One interface over both browsers.
 *
 * A view is a document that a test can read and use: a tab or the real popup.
 * @typedef {object} View
 * @property {<A extends readonly unknown[], R>(code: string | ((...args: A) => R), ...args: A) => Promise<Awaited<R>>} evaluate
 *   Runs in the page; arguments and result are sent as JSON.
 * @property {<A extends readonly unknown[], R>(code: (...args: A) => R, args?: A, timeout?: number) => Promise<Exclude<Awaited<R>, null | undefined | false>>} waitFor
 *   Retries until the result is truthy and returns it; the timeout is in ms, 20,000 by default.
 * @property {(selector: string) => Promise<void>} click Counts as a person's click, which may request permissions.
 * @property {(selector: string, text: string) => Promise<void>} type
 * @property {(key: string) => Promise<void>} press One key by its `KeyboardEvent.key`: `Tab`, `Enter`, `a`…
 * @property {(path: string) => Promise<void>} screenshot Saves what is visible as PNG.
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
 * @property {string} extensionDir folder of the unpacked extension
 * @property {import('../../portal/index.mjs').RunningPortal | null} portal the only hosts that resolve; null for the open network
 * @property {'held' | 'optional'} [answers] whether the extension observes answers from its start (by default), or only if
 *   the permission is asked for, as shipped
 * @property {string} [executablePath] the first installed browser by default
 * @property {string} [lang] language of the browser, such as `fr`
 * @property {boolean} [dark]
 * @property {boolean} [reducedMotion]
 * @property {boolean} [headless] true by default
 * @property {boolean} [thirdPartyCookies] whether Chromium accepts plain third-party cookies
 * @property {boolean} [firstPartyIsolation] whether Firefox isolates cookies by first party
 * @property {'ask' | 'accept'} [prompts] whether a permission request opens the dialog or is granted without one
 * @property {number} [scale] device pixels for a CSS pixel, for screenshots
 * @property {'close' | 'keep'} [welcome] whether the page that opens after installing is closed at once (by default). Firefox
 *   keeps it alive only without `privateWindows`
 * @property {boolean} [privateWindows] whether the extension runs in private windows; true by default
 */

/**
 * @typedef {object} Session
 * @property {'chromium' | 'firefox'} browser
 * @property {import('puppeteer-core').Browser} puppeteer
 * @property {string} extensionId
 * @property {(path: string) => string} extensionUrl
 * @property {Tab | null} welcome the page that opened after installing, with the option `keep`
 * @property {(url?: string) => Promise<Tab>} open
 * @property {(path: string) => Promise<Tab>} openExtensionPage
 * @property {(part: string) => Promise<Tab>} openedPage Waits for a page that a click has opened, by a part of its address. Gives
 *   each once.
 * @property {(tab: Tab) => Promise<Popup>} openPopup Opens the real popup of the toolbar button over a tab.
 * @property {(tab: Tab, path?: string) => Promise<Tab>} openPopupInTab Opens `popup/index.html?tab=…`, which inspects a tab.
 * @property {(tab: Tab) => Promise<number>} tabId Returns the id for extensions. Brings the tab to the front.
 * @property {(url: string) => Promise<Tab>} privateWindow
 * @property {(() => Promise<Tab>) | null} openInContainer Opens an empty tab in a new container (Firefox).
 * @property {<A extends readonly unknown[], R>(code: (...args: A) => R, ...args: A) => Promise<Awaited<R>>} inExtension
 *   Runs in a page of the extension without the product's scripts, with the extension's interfaces.
 * @property {(query?: object) => Promise<chrome.cookies.Cookie[]>} readJar Reads all cookies visible to the extension, also partitioned ones.
 * @property {(tabId: number) => Promise<{ text: string, title: string }>} badge
 * @property {(area: 'session' | 'local') => Promise<Record<string, unknown>>} storage
 * @property {() => Promise<void>} stopWorker Stops the background at once, as the browser may at any time.
 * @property {() => Promise<boolean>} workerRunning
 * @property {(origins: readonly string[]) => Promise<void>} grant Grants hosts like the person in a dialog: `permissions.onAdded` fires.
 * @property {(origins: readonly string[]) => Promise<void>} withdraw Withdraws hosts like the person in the browser's settings: `onRemoved` fires.
 * @property {() => Promise<void>} acceptPrompts Grants permission requests without a dialog from now on.
 * @property {((yes: boolean) => Promise<void>) | null} answerPrompt Clicks a button of the real dialog (Firefox); Chromium's cannot be reached.
 * @property {(scheme: 'dark' | 'light') => Promise<void>} setScheme Sets the scheme of open and later pages.
 * @property {(view: View, options?: object) => Promise<AxeViolation[]>} axe
 * @property {(options?: SessionOptions) => Promise<Session>} reinstall
 *   Closes all tabs, removes the extension, deletes what pages have stored, and installs the extension again, with
 *   the options of the launch but for these: the browser is then as after a start. Ends this session.
 * @property {() => Promise<void>} close Ends the browser and removes its profile.
 */
/**
 * The options that can change without another start of the browser.
 * @typedef {Partial<Pick<LaunchOptions, 'extensionDir' | 'answers' | 'welcome' | 'privateWindows' | 'prompts' | 'thirdPartyCookies' | 'firstPartyIsolation'>>} SessionOptions
 */
/** @typedef {{ id: string, help: string, nodes: string[] }} AxeViolation */
export {};
