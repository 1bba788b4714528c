/** The browser and the extension's version: an audit names both. */
export interface ProductInfo {
	/** Name and version as the browser says; empty where it does not. */
	browser(): Promise<{ readonly name: string; readonly version: string }>;
	/** As in the manifest. */
	extensionVersion(): Promise<string>;
}
