import type { WelcomeBehaviour } from './fake-backend.ts';

export interface WelcomeScenario extends WelcomeBehaviour {
	/** For the gallery: the selector of an element to click. */
	readonly press?: string;
}

export const SCENARIOS: Readonly<Record<string, WelcomeScenario>> = {
	first: {},
	firefox: { isFirefox: true },
	chosen: { press: '[value="automatic"]' },
	'chosen-before': { chosen: false },
	'not-saved': { fails: true, press: '[value="asked"]' },
};
