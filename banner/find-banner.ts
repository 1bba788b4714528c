import AutoConsent, { type AutoConsentCMPRule, type ContentScriptMessage } from '@duckduckgo/autoconsent';
// Whole: its compact form leaves out how to accept.
import { autoconsent as libraryRules } from '@duckduckgo/autoconsent/rules/rules.json';
import type { BannerAction, BannerOrder, BannerReport } from '../src/core/banner/banner-messages.ts';
import { OWN_RULES } from './own-rules.ts';

/** A button in a banner that no rule knows, as the library classifies it. */
interface GuessedButton {
	readonly element: HTMLElement;
	readonly regexClassification?: string;
}

/** Prefix of the names of banners that no rule knows: the library guesses their buttons by their words. */
const GUESSED = 'HEURISTIC';

/** Whether the library can refuse in a banner that it guessed: not where it would accept, or close it, instead. */
const GUESSED_REFUSAL = `${GUESSED}-REJECT`;

/** Finds the one button that accepts, in a banner that no rule knows; null if there is none, or more than one. */
function guessedAcceptance(banner: object): HTMLElement | null {
	const [popup] = 'popups' in banner && Array.isArray(banner.popups) ? banner.popups : [];
	const buttons: readonly GuessedButton[] = popup?.buttons ?? [];
	const accepting = buttons.filter(({ regexClassification }) => regexClassification === 'accept');
	return accepting.length === 1 ? (accepting[0]?.element ?? null) : null;
}

/** Nothing of it in the console of the page that is visited. */
const QUIET = {
	lifecycle: false,
	rulesteps: false,
	detectionsteps: false,
	evals: false,
	errors: false,
	messages: false,
	waits: false,
} as const;

/** Whether a rule may hold on this page: many are of one site. */
function mayHold({ runContext }: AutoConsentCMPRule): boolean {
	const pattern = runContext?.urlPattern;
	return pattern === undefined || new RegExp(pattern).test(location.href);
}

/**
 * Looks for a consent banner in this document, answers it when told to, and clicks nothing else. Without any interface of
 * the browser's extensions: `send` passes reports on, and the returned function receives orders, whatever carries them.
 * It has to run apart from the page's own scripts (in an extension's isolated world, or a driver's sandbox).
 */
export function findBanner(send: (report: BannerReport) => void): (order: BannerOrder) => void {
	let isAnswering = false;
	let hasActed = false;
	let found = '';

	function tellAct(by: 'clicked' | 'called', at: number): void {
		hasActed = true;
		send({ kind: 'acted', by, at });
	}

	async function receive(message: ContentScriptMessage): Promise<void> {
		if (message.type === 'popupFound' && found === '') {
			found = message.cmp;
			send({ kind: 'found', rule: found });
		} else if (message.type === 'eval') {
			if (isAnswering) tellAct('called', Date.now());
			send({ kind: 'snippet', id: message.id, snippet: message.snippetId ?? '' });
		} else if (message.type === 'optOutResult' || message.type === 'optInResult') {
			// A rule that says nothing about this answer does nothing, and succeeds.
			send({ kind: message.result && hasActed ? 'answered' : 'failed' });
		} else if (message.type === 'report' && message.state.lifecycle === 'nothingDetected') {
			send({ kind: 'nothing' });
		}
	}

	const config = {
		enabled: true,
		autoAction: null,
		enablePrehide: false,
		enableCosmeticRules: false,
		enablePopupMutationObserver: true,
		// Also banners in which it would only accept: `answer` decides what is clicked.
		heuristicMode: 'tier2',
		isMainWorld: false,
		logs: QUIET,
	} as const;
	const rules = [...OWN_RULES, ...libraryRules.filter(mayHold)];
	const consent = new AutoConsent(receive, config, { autoconsent: rules });

	const { domActions } = consent;
	const acted = (wasClicked: boolean, at: number) => {
		if (wasClicked) tellAct('clicked', at);
		return wasClicked;
	};
	const click = domActions.click.bind(domActions);
	const clickElement = domActions.clickElement.bind(domActions);
	domActions.click = async (...given) => {
		const at = Date.now();
		return acted(await click(...given), at);
	};
	domActions.clickElement = async (element) => {
		const at = Date.now();
		return acted(await clickElement(element), at);
	};

	async function acceptGuessed(): Promise<void> {
		const button = consent.foundCmp === undefined ? null : guessedAcceptance(consent.foundCmp);
		send({
			kind: button !== null && (await domActions.clickElement(button)) ? 'answered' : 'failed',
		});
	}

	async function answerWith(answer: BannerAction): Promise<void> {
		isAnswering = true;
		// A guessed banner has its name from its buttons.
		const name = consent.foundCmp?.name ?? '';
		if (answer === 'accepted' && name.startsWith(GUESSED)) await acceptGuessed();
		else if (name.startsWith(GUESSED) && name !== GUESSED_REFUSAL) send({ kind: 'failed' });
		else await consent.receiveMessageCallback({ type: answer === 'refused' ? 'optOut' : 'optIn' });
	}

	return (order) => {
		if (order.kind === 'answer') answerWith(order.answer).catch(() => send({ kind: 'failed' }));
		else void consent.receiveMessageCallback({ type: 'evalResp', id: order.id, result: order.result });
	};
}
