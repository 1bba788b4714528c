const MATCH_TIMEOUT_MS = 5000;
const QUIET_TIMEOUT_MS = 3000;

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Waits for elements that match a selector.
 * @throws after 5 s without one
 */
export async function waitForElements(place: ParentNode, selector: string): Promise<readonly Element[]> {
	const end = Date.now() + MATCH_TIMEOUT_MS;
	for (;;) {
		const elements = [...place.querySelectorAll(selector)];
		if (elements.length > 0) return elements;
		if (Date.now() > end) throw new Error(`Nothing matches ${selector}.`);
		await pause(10);
	}
}

/** @throws if there is no element, or it cannot be clicked */
export function click(element: Element | undefined): void {
	if (!(element instanceof HTMLElement))
		throw new Error(`${element?.tagName ?? 'Nothing'} cannot be clicked.`);
	element.click();
}

/** Clicks all elements that match each selector of a list (separated by `, `), one selector after the other. */
export async function press(place: ParentNode, selectors = ''): Promise<void> {
	for (const selector of selectors.split(', ').filter(Boolean)) {
		for (const element of await waitForElements(place, selector)) click(element);
		await pause(60);
	}
}

/**
 * Waits until nothing has changed in the page for `quiet` ms, at most 3 s: code that loads on first use has drawn
 * its part by then.
 */
export function becomeQuiet(page: Document, quiet: number): Promise<void> {
	return new Promise((resolve) => {
		const finish = () => {
			clearTimeout(timer);
			clearTimeout(end);
			observer.disconnect();
			resolve();
		};
		let timer = setTimeout(finish, quiet);
		const observer = new MutationObserver(() => {
			clearTimeout(timer);
			timer = setTimeout(finish, quiet);
		});
		observer.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
		const end = setTimeout(finish, QUIET_TIMEOUT_MS);
	});
}
