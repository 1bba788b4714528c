import { expect, it } from 'vitest';
import { isOwnRequest } from '../../src/headless/own-request.ts';

it.each([
	['https://data.example.org/a?b', 'https://data.example.org/', true],
	['https://api.data.example.org/', 'https://data.example.org/', true],
	['wss://data.example.org/', 'https://data.example.org/', true],
	['http://data.example.org:8080/', 'http://data.example.org:8080/', true],
	// Other hosts, ports, and what is not encrypted.
	['https://example.org/', 'https://data.example.org/', false],
	['https://evildata.example.org/', 'https://data.example.org/', false],
	['https://data.example.org.evil.example/', 'https://data.example.org/', false],
	['http://data.example.org/', 'https://data.example.org/', false],
	['https://data.example.org:8443/', 'https://data.example.org/', false],
	['data:text/html,x', 'https://data.example.org/', false],
	['https://data.example.org/', '', false],
])('a request to %s is one to the site %s: %s', (request, site, isOwn) => {
	expect(isOwnRequest(request, site)).toBe(isOwn);
});
