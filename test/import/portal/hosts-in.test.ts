import { expect, it } from 'vitest';
import { hostsIn } from '../../../src/import/portal/hosts-in.ts';

it.each([
	'Cookies of {harbourConfig.name}',
	'See siteData.page and quayPage.info.',
	'{% if quay.page and {{ quay.email }}',
	'ul.quay-list.quay-list--berths',
])('variables of a program and classes of elements are no hosts: %s', (text) => {
	expect(hostsIn(text)).toEqual([]);
});

it('hosts with capitals are', () => {
	const text = 'On Quay.example, https://pierNews.example/cookies and www.pierNews.example';
	expect(hostsIn(text).map(({ host }) => host)).toEqual([
		'quay.example',
		'piernews.example',
		'www.piernews.example',
	]);
});

it('an ending that the sites of many towns share is none', () => {
	expect(hostsIn('The site quay. kommune.no and quay.kommune.no').map(({ host }) => host)).toEqual([
		'quay.kommune.no',
	]);
});
