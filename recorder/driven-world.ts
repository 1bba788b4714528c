// Runs beside the page of a driven browser, in a world of its own: reports go to the driver, which gives this world a function.
import { startOwnWitness } from './own-witness.ts';

/** Set by the driver before this script runs (a binding of CDP, a channel of BiDi); unknown to the page. */
const driven = globalThis as { cookieWitnessTell?: (text: string) => void };
const tell = driven.cookieWitnessTell;

if (tell !== undefined) {
	startOwnWitness(async (message) => {
		tell(JSON.stringify(message));
		return true;
	});
}
