import { expect, it } from 'vitest';
import { hostsIn } from '../../../src/import/portal/hosts-in.ts';

it.each(['Cookies of {harbourConfig.name}', 'See siteData.page and quayPage.info.'])(
	'variables of a program are no hosts: %s',
	(text) => {
		expect(hostsIn(text)).toEqual([]);
	},
);

it('hosts with capitals are', () => {
	const text = 'On Quay.example, https://pierNews.example/cookies and www.pierNews.example';
	expect(hostsIn(text).map(({ host }) => host)).toEqual([
		'quay.example',
		'piernews.example',
		'www.piernews.example',
	]);
});
