/**
 * Loads styles that few openings of a page need: the page's html holds their link in `template#seldom-styles`, where
 * no browser follows it yet. Resolves in any case: without styles is better than not at all.
 */
export function loadSeldomStyles(): Promise<unknown> {
	const template = document.querySelector<HTMLTemplateElement>('#seldom-styles');
	const link = template?.content.querySelector('link');
	if (!link) return Promise.resolve();
	return new Promise((resolve) => {
		link.onload = link.onerror = resolve;
		document.head.append(link);
	});
}
