import { render } from 'preact';
import { beforeAll } from 'vitest';

// Files that share a page begin with an empty one, whatever the file before left.
beforeAll(() => {
	render(null, document.body);
	document.head.replaceChildren();
	document.body.replaceChildren();
	localStorage.clear();
	sessionStorage.clear();
});
