/**
 * Takes the files that are dropped anywhere on a page, where the browser would otherwise leave the page to
 * show the file. `onOver`: whether files are dragged over it. Returns what stops it.
 */
export function watchDrops(
	page: EventTarget,
	onOver: (over: boolean) => void,
	onFiles: (files: readonly File[]) => void,
): () => void {
	const stop = new AbortController();
	const on = (type: string, run: (event: Event, data: DataTransfer) => void) =>
		page.addEventListener(
			type,
			(event) => {
				const data = 'dataTransfer' in event ? event.dataTransfer : null;
				if (data instanceof DataTransfer && data.types.includes('Files')) run(event, data);
			},
			{ signal: stop.signal },
		);
	on('dragover', (event) => {
		event.preventDefault();
		onOver(true);
	});
	// Leaving the page has no related target; passing from one element to another has one.
	on('dragleave', (event) => {
		if (!('relatedTarget' in event) || event.relatedTarget === null) onOver(false);
	});
	on('drop', (event, data) => {
		event.preventDefault();
		onOver(false);
		onFiles([...data.files]);
	});
	return () => stop.abort();
}
