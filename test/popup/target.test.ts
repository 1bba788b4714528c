import { describe, expect, it } from 'vitest';
import { hostOfTab, targetOf } from '../../popup/target.ts';

const tab = {
	id: 3,
	url: 'https://Data.Ville-Exemple.example:8443/x',
	store: '0',
	incognito: false,
	active: true,
};

describe('targetOf', () => {
	it.each([
		['', { tabId: null, host: null }],
		['?tab=12', { tabId: 12, host: null }],
		['?tab=12&host=Data.Example.', { tabId: 12, host: 'data.example' }],
		['?tab=-1', { tabId: null, host: null }],
		['?tab=1e3', { tabId: null, host: null }],
		['?tab=1&host=a/b', { tabId: 1, host: null }],
	])('reads %j', (search, target) => {
		expect(targetOf(search)).toEqual({ ...target, isExample: false });
	});
	it('tells the example’s address', () => {
		expect(targetOf('?example')).toEqual({ tabId: null, host: null, isExample: true });
	});
});

describe('hostOfTab', () => {
	it('is the host that the browser tells, without port', () => {
		expect(hostOfTab(tab, 'other.example')).toBe('data.ville-exemple.example');
	});
	it('is the one handed over where the browser tells none', () => {
		expect(hostOfTab({ ...tab, url: null }, 'other.example')).toBe('other.example');
		expect(hostOfTab(null, null)).toBe(null);
	});
	it.each(['about:config', 'chrome://extensions', 'file:///etc/hosts', 'no address'])(
		'is none for %s',
		(url) => {
			expect(hostOfTab({ ...tab, url }, null)).toBe(null);
		},
	);
});
