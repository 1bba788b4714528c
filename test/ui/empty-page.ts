import { render } from 'preact';
import { afterAll } from 'vitest';

/** Files share their worker's document: each leaves it as it found it. */
afterAll(() => {
	render(null, document.body);
	document.body.replaceChildren();
	for (const element of [document.documentElement, document.body])
		for (const name of element.getAttributeNames()) element.removeAttribute(name);
});
