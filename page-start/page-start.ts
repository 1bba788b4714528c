import { sendToWorker } from '../src/adapters/recorder/send-to-worker.ts';

/** Set by an earlier run of this script in the same page, whose own scripts cannot see it. */
const world = globalThis as { isPageStartReported?: true };

/**
 * Whether the tab came to this page from another origin, or from none. Browsers without the navigation interface (Firefox
 * before 147) say so by the referrer, which a page may withhold.
 */
function isEntry(): boolean {
	if ((document as { wasDiscarded?: boolean }).wasDiscarded === true) return false;
	const { navigation } = globalThis as { navigation?: { activation?: { from: unknown } | null } };
	if (navigation !== undefined) return navigation.activation?.from == null;
	return !URL.canParse(document.referrer) || new URL(document.referrer).origin !== location.origin;
}

/** Says that the page is shown from now on, and again when it is loaded if the worker wants to know. */
async function reportStart(isFromOutside: boolean): Promise<void> {
	const isLoadWanted = await sendToWorker({ page: 'shown', isEntry: isFromOutside });
	if (!isLoadWanted) return;
	const reportLoad = () => void sendToWorker({ page: 'loaded' });
	if (document.readyState === 'complete') reportLoad();
	else addEventListener('load', reportLoad, { once: true });
}

if (world.isPageStartReported === undefined) {
	world.isPageStartReported = true;
	// A page that is loaded ahead of a visit is not in its tab yet.
	if ((document as { prerendering?: boolean }).prerendering === true) {
		document.addEventListener('prerenderingchange', () => void reportStart(isEntry()), { once: true });
	} else void reportStart(isEntry());
	// A page from the back/forward cache does not run its scripts again.
	addEventListener('pageshow', ({ isTrusted, persisted }) => {
		if (isTrusted && persisted) void reportStart(true);
	});
}
