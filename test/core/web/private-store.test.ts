import { expect, it } from 'vitest';
import { hostInFileName } from '../../../src/core/web/private-store.ts';

it.each([
	['0', 'data.example.org', 'data.example.org'],
	['firefox-container-1', '[::1]', '_1_'],
	['1', 'data.example.org', 'private'],
	['firefox-private', 'data.example.org', 'private'],
])('a file of store %s and host %s is named after %s', (store, host, name) => {
	expect(hostInFileName({ store, host })).toBe(name);
});
