import type { RecordingEvent } from '../recording/recording.ts';
import type { ConsentTool, ConsentToolId } from './consent.ts';
import { consentToolOf } from './consent-names.ts';

/** The consent manager or signal that something told is a trace of: found in the page, a cookie, or a choice. */
export function detectTool(event: RecordingEvent): ConsentTool | null {
	if (event.kind === 'tool') return event.tool;
	if (event.kind === 'jar') {
		const id = consentToolOf(event.cookie.name);
		return id === null ? null : { id, at: event.at, by: 'cookie' };
	}
	if (event.kind !== 'choice') return null;
	const { tool: id, at, by } = event.choice;
	return by === 'person' ? null : { id, at, by };
}

/** Whether a tool tells of the choices that are made by it: a browser's signal and a page's use of choices do not. */
export function reportsChoices(tool: ConsentToolId): boolean {
	return tool !== 'gpc' && tool !== 'google-consent-mode' && tool !== 'by-hand';
}
