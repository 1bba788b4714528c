/** The first line of an error's words; a connection that fails is reported by an event, which is no `Error`. */
export function firstLine(error: unknown): string {
	const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
	return String(message).split('\n', 1)[0]?.trim() ?? '';
}
