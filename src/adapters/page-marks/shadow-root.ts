interface ExtensionDom {
	openOrClosedShadowRoot(element: Element): ShadowRoot | null;
}

/** Returns an element's shadow root, also a closed one: both browsers let extensions look into it. */
export function shadowOf(element: Element): ShadowRoot | null {
	const inFirefox = (element as { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
	if (inFirefox !== undefined) return inFirefox;
	const { chrome } = globalThis as { chrome?: { dom?: ExtensionDom } };
	return chrome?.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
}
