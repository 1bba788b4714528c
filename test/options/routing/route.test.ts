import { describe, expect, it } from 'vitest';
import { parseRoute, type Route, routeHash } from '../../../options/routing/route.ts';

describe('places in the address', () => {
	it.each<[string, Route]>([
		['#import', { page: 'import' }],
		['#reports', { page: 'reports' }],
		['#settings', { page: 'settings' }],
		['#portal/data.ville.example', { page: 'portal', portal: 'data.ville.example', tab: null }],
		['#portal/*.ville.example/policy', { page: 'portal', portal: '*.ville.example', tab: 'policy' }],
		['#portal/%5B%3A%3A1%5D', { page: 'portal', portal: '[::1]', tab: null }],
		['#portal/~', { page: 'portal', portal: '~', tab: null }],
	])('%s', (hash, route) => {
		expect(parseRoute(hash)).toEqual(route);
		expect(routeHash(route)).toBe(hash);
	});

	it.each(['', '#', '#elsewhere', '#portal', '#portal/', '#portal/%E0%A4%A'])(
		'%s leads to the list of portals',
		(hash) => {
			expect(parseRoute(hash)).toEqual({ page: 'portals' });
		},
	);
});
