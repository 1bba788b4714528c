import type { Client } from '../src/messaging/intents.ts';

/** The browser and the worker, as the welcome page needs them; a fake runs it in an ordinary page. */
export interface WelcomeBackend {
	readonly client: Pick<Client, 'settings.get' | 'settings.set'>;
	/** Firefox and Chrome have other steps for pinning the button. */
	readonly isFirefox: boolean;
}
