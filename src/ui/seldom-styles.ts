let loading: Promise<unknown> | undefined;

/**
 * Loads styles that few openings of a page need: the page's html has their link in `template#seldom-styles`, where no
 * browser follows it yet. Resolves also if loading fails: a page without styles is better than none.
 */
export function loadSeldomStyles(): Promise<unknown> {
	loading ??= new Promise((resolve) => {
		const template = document.querySelector<HTMLTemplateElement>('#seldom-styles');
		const link = template?.content.querySelector('link');
		if (!link) return resolve(null);
		link.onload = link.onerror = resolve;
		document.head.append(link);
	});
	return loading;
}
