/** States of the example, and what to click for them. */
export const EXAMPLE_SCENARIOS: Readonly<Record<string, { readonly press?: string }>> = {
	'example-not-read': {},
	'example-not-true': { press: '[data-stage="not-true"]' },
	'example-true': { press: '[data-stage="true"]' },
	'example-dead-link': { press: '[data-stage="not-true"], [data-action="make-true"]' },
};
