/** Answers clicks on links that lead nowhere in an example: to other pages of ours, and to the sample portal. */
export function answerDeadLinks(place: HTMLElement, onDead: () => void): void {
	place.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
		const href = link?.getAttribute('href') ?? '#';
		// A page's own sections, files to save, and the rules' published sources.
		if (/^(?:#|blob:)/.test(href) || (/^https?:/.test(href) && !/\.example\//.test(href))) return;
		event.preventDefault();
		onDead();
	});
}
