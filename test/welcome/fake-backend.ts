import type { Settings } from '../../src/messaging/intents/settings.ts';
import type { WelcomeBackend } from '../../welcome/backend.ts';

export interface WelcomeBehaviour {
	/** The stored choice. */
	readonly chosen?: boolean | null;
	/** Whether settings cannot be stored. */
	readonly fails?: boolean;
	readonly isFirefox?: boolean;
}

/** A worker that stores the settings, and each choice that it was sent. */
export function fakeBackend({ chosen = null, fails = false, isFirefox = false }: WelcomeBehaviour) {
	let settings: Settings = { automaticReading: chosen, language: null };
	const sent: unknown[] = [];
	const backend: WelcomeBackend = {
		isFirefox,
		client: {
			'settings.get': async () => settings,
			async 'settings.set'(change) {
				sent.push(change);
				if (fails) throw new Error('storage-failed');
				settings = { ...settings, ...change };
				return settings;
			},
		},
	};
	return { backend, sent };
}
