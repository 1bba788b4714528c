import type { organisationIntents } from '../../src/messaging/intents/organisation.ts';
import type { Handlers } from '../../src/messaging/intents.ts';
import type { Worker } from '../worker.ts';

/** The values of an organisation, and people's choices beside them. */
export function organisationHandlers({
	requests,
	change,
	siteStore,
	organisationWatch,
}: Worker): Handlers<typeof organisationIntents> {
	const { organisationChoices } = requests();
	return {
		async 'organisation.get'() {
			// The page may hear from the browser before the worker does that something is set.
			await organisationWatch.started();
			return organisationChoices.summary();
		},
		'organisation.policy': ({ site }) => organisationChoices.policy(site),
		'organisation.own-first': ({ host, isOwnFirst }) =>
			change(async () => ({ undo: await organisationChoices.setOwnFirst(host, isOwnFirst) })),
		'organisation.add-sites': () =>
			change(async () => {
				for (const host of await organisationChoices.sitesToAllow()) await siteStore.requestAdding(host);
				// The permission may have been granted earlier, or have arrived before this message.
				await siteStore.addGranted();
				return null;
			}),
	};
}
