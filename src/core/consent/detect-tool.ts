import type { RecordingEvent } from '../recording/recording-event.ts';
import type { ConsentTool, ConsentToolId } from './consent.ts';
import { consentToolOf } from './consent-names.ts';

/** Returns the consent manager or signal that an event reveals (from the page, a cookie or a choice); null if none. */
export function detectTool(event: RecordingEvent): ConsentTool | null {
	if (event.kind === 'tool') return event.tool;
	if (event.kind === 'jar') {
		const id = consentToolOf(event.cookie.name);
		return id === null ? null : { id, at: event.at, by: 'cookie' };
	}
	if (event.kind !== 'choice') return null;
	const { tool: id, at, by } = event.choice;
	return by === 'person' || by === 'automation' ? null : { id, at, by };
}

const NO_MANAGERS: ReadonlySet<ConsentToolId> = new Set([
	'gpc',
	'google-consent-mode',
	'by-hand',
	'automation',
]);

/** Whether a tool reports choices; browser signals and Google Consent Mode do not. */
export function reportsChoices(tool: ConsentToolId): boolean {
	return !NO_MANAGERS.has(tool);
}
