import type { AutoConsentCMPRule } from '@duckduckgo/autoconsent';

const BUTTON = '.ods-manage-cookies-preferences__show-button';
const DIALOG = '.ods-manage-cookies-preferences';
const SAVE = `${DIALOG} .primary`;
/** Switches that a visitor can turn: not those that are always on. */
const SWITCHES = `${DIALOG} input[type="checkbox"]:not([hidden]):not(:disabled)`;

/**
 * Our own rules, in the form of autoconsent's (its docs/rule-syntax.md).
 * The portal's own banner is a button in the footer and a dialog with one switch a tool, off at first.
 */
export const OWN_RULES: readonly AutoConsentCMPRule[] = [
	{
		name: 'opendatasoft',
		runContext: { main: true, frame: false },
		detectCmp: [{ exists: BUTTON }],
		detectPopup: [{ exists: BUTTON }],
		optOut: [
			{ click: BUTTON },
			{ waitForVisible: SAVE },
			{ click: `${SWITCHES}:checked`, all: true, optional: true },
			{ waitForThenClick: SAVE },
		],
		optIn: [
			{ click: BUTTON },
			{ waitForVisible: SAVE },
			{ click: `${SWITCHES}:not(:checked)`, all: true, optional: true },
			{ waitForThenClick: SAVE },
		],
	},
];
