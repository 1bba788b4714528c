import type { PageScripts } from '../driven-browser.ts';
import type { BidiConnection } from './bidi-connection.ts';

/** Names of the sandboxes of the recorder's script and of that which answers banners. */
const WORLD = 'cookie-policy';
export const BANNER_WORLD = 'cookie-policy-banner';

/**
 * Firefox gives the recorder's script these functions in an extension's world; a sandbox of the protocol lacks them, and
 * reaches the page without help, as it has the page's own rights.
 */
const FIREFOX_WORLD = `
globalThis.exportFunction ??= (code) => code;
globalThis.XPCNativeWrapper ??= { unwrap: (value) => (value && value.wrappedJSObject) || value };
globalThis.cookieWitnessSource = 'cookie-policy:witness';
`;

/** Makes our scripts run in every document of the context, before its own. */
export async function addScripts(
	connection: BidiConnection,
	{
		scripts,
		userContext,
		channels,
		isBannerSought,
	}: {
		scripts: PageScripts;
		userContext: string;
		channels: { readonly witness: string; readonly banner: string };
		isBannerSought: boolean;
	},
): Promise<void> {
	if (scripts.visitor !== undefined)
		await connection.send('script.addPreloadScript', {
			functionDeclaration: `() => { ${scripts.visitor} }`,
			userContexts: [userContext],
		});
	const add = (sandbox: string, functionDeclaration: string, channel: string) =>
		connection.send('script.addPreloadScript', {
			functionDeclaration,
			sandbox,
			userContexts: [userContext],
			arguments: [{ type: 'channel', value: { channel, ownership: 'none' } }],
		});
	await add(
		WORLD,
		`(channel) => { ${FIREFOX_WORLD} globalThis.cookieWitnessTell = channel; ${scripts.ownWorld}\n//# sourceURL=cookie-policy:witness\n}`,
		channels.witness,
	);
	if (!isBannerSought || scripts.banner === null) return;
	await add(
		BANNER_WORLD,
		`(channel) => { window.sendBannerReport = (report) => channel(JSON.stringify(report)); ${scripts.banner} }`,
		channels.banner,
	);
}
