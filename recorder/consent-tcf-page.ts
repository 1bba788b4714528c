import { callLater } from './check-repeatedly.ts';
import { apply } from './natives.ts';
import { ownValue } from './own-value.ts';

const { bind } = Function.prototype;
/** Purposes of the framework, by number; there are 11, and room for 24. */
const MOST_PURPOSES = 24;

/** `1,7,9` for `{1: true, 3: false, 7: true, 9: true}`. */
function numbersIn(flags: unknown): string {
	let text = '';
	for (let purpose = 1; purpose <= MOST_PURPOSES; purpose++) {
		if (ownValue(flags, `${purpose}`) === true) text += `${text === '' ? '' : ','}${purpose}`;
	}
	return text;
}

/**
 * Hears of choices from `__tcfapi` (IAB Tech Lab, "Consent Management Platform API v2"), where a page has one of its
 * own. `addEventListener` is made for this: any script on a page may use it to learn what the visitor has chosen,
 * and it changes nothing. The page calls us back; what it gives is read without running its code.
 */
export function watchFramework(say: (signal: object) => void): () => void {
	let isAsked = false;
	let told = '';
	const hear = (data: unknown): void => {
		try {
			const status = ownValue(data, 'eventStatus');
			if (status !== 'tcloaded' && status !== 'useractioncomplete') return;
			if (ownValue(data, 'gdprApplies') === false) return;
			const purpose = ownValue(data, 'purpose');
			const granted = numbersIn(ownValue(purpose, 'consents'));
			const interests = numbersIn(ownValue(purpose, 'legitimateInterests'));
			if (told === `${granted};${interests}`) return;
			told = `${granted};${interests}`;
			const policy = ownValue(data, 'tcfPolicyVersion');
			const version = typeof policy === 'number' ? policy : 0;
			say({ __proto__: null, kind: 'tcf', policy: version, granted, interests });
		} catch {
			// No room left on the stack: the page's own next call fails as well.
		}
	};
	// Its text reads as the browser's own, and tells the page nothing of us.
	const listener: unknown = apply(bind, hear, [undefined]);
	return () => {
		const api = isAsked ? undefined : ownValue(window, '__tcfapi');
		if (typeof api !== 'function') return;
		isAsked = true;
		say({ __proto__: null, kind: 'global', tool: 'tcf' });
		callLater(api, 0, 'addEventListener', 2, listener);
	};
}
