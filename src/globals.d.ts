/** True in debug builds, false in release builds: what it guards is compiled out of them. */
declare const __DEBUG__: boolean;
/** Whether this was built by `npm start` or `npm run dev`. */
declare const __DEVELOPMENT__: boolean;
/** The version of the manifest. */
declare const __VERSION__: string;
/** The extension's identifier in Firefox: in the command line alone. */
declare const __GECKO_ID__: string;

/** Its own types would be inferred from 680 KB. */
declare module '@duckduckgo/autoconsent/rules/rules.json' {
	export const autoconsent: readonly import('@duckduckgo/autoconsent').AutoConsentCMPRule[];
}
