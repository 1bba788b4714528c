/** Reloads the page after each rebuild. A state inside the gallery's frame leaves that to the gallery. */
export function reloadOnChange(): void {
	if (window.parent !== window) return;
	new EventSource('/changes').addEventListener('message', () => location.reload());
}
