import { callLater } from '../check-repeatedly.ts';
import { now } from '../natives.ts';
import { ownValue } from '../own-value.ts';
import { asPageHasIt, forPage } from '../page-window.ts';

/** The framework numbers its purposes: there are 11, and room for 24. */
const MAX_PURPOSES = 24;

/** Lists the numbers that are true: `1,7,9` for `{1: true, 3: false, 7: true, 9: true}`. */
function numbersIn(flags: unknown): string {
	let text = '';
	for (let purpose = 1; purpose <= MAX_PURPOSES; purpose++) {
		if (ownValue(flags, `${purpose}`) === true) text += `${text === '' ? '' : ','}${purpose}`;
	}
	return text;
}

/**
 * Returns a function that subscribes to `__tcfapi` (IAB Tech Lab, "Consent Management Platform API v2") once the page has
 * one, and signals choices. `addEventListener` is made for this: any script on a page may use it to learn the visitor's
 * choice, and it changes nothing. The page calls us back; its data are read without running its code.
 */
export function watchFramework(signal: (content: object) => void): () => void {
	let isSubscribed = false;
	let last = '';
	/** When the page was last seen without a choice: before it had an interface, then at each of its calls. */
	let lookedAt = 0;
	let lastCall = 0;
	const receive = (data: unknown): void => {
		try {
			const status = ownValue(data, 'eventStatus');
			const isFirst = lastCall === 0;
			lastCall = now();
			if (status !== 'tcloaded' && status !== 'useractioncomplete') return;
			if (ownValue(data, 'gdprApplies') === false) return;
			const purpose = ownValue(data, 'purpose');
			const granted = numbersIn(ownValue(purpose, 'consents'));
			const interests = numbersIn(ownValue(purpose, 'legitimateInterests'));
			if (last === `${granted};${interests}`) return;
			last = `${granted};${interests}`;
			const policy = ownValue(data, 'tcfPolicyVersion');
			const version = typeof policy === 'number' ? policy : 0;
			// The first call tells the state at our subscription; later ones come at once.
			const since = !isFirst ? lastCall : status === 'tcloaded' ? 0 : lookedAt;
			signal({ __proto__: null, kind: 'tcf', policy: version, granted, interests, since });
		} catch {
			// No room left on the stack: the page's own next call fails as well.
		}
	};
	// Its source text reads like the browser's own, and does not show the page that it is ours.
	const listener: unknown = forPage(receive);
	return () => {
		if (lastCall === 0 && !isSubscribed) lookedAt = now();
		const api = isSubscribed ? undefined : ownValue(asPageHasIt(window), '__tcfapi');
		if (typeof api !== 'function') return;
		isSubscribed = true;
		signal({ __proto__: null, kind: 'global', tool: 'tcf' });
		callLater(api, 0, 'addEventListener', 2, listener);
	};
}
