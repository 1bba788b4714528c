import { chosenMessages } from '../src/adapters/both/chosen-messages.ts';
import { type AskedTab, askTab } from './ask-tab.ts';
import { targetOf } from './target.ts';

/**
 * The popup's first questions to the browser. A script of its own that stands before all else: the answers come
 * while the rest is still being loaded, so that the stored report is what is painted first.
 */
declare global {
	var askedAhead: AskedTab & { readonly messages: ReturnType<typeof chosenMessages> };
}

globalThis.askedAhead = { ...askTab(targetOf(location.search)), messages: chosenMessages() };
