import { describe, expect, test } from 'vitest';
import { belongsToTab, partitionHost } from '../../src/core/belongs.ts';
import { makeCookie } from '../fakes/make.ts';

describe('what belongs to a tab', () => {
	const tab = {
		store: '0',
		host: 'data.ville.example',
		site: 'ville.example',
		hostsInUse: ['plan.ville.example', 'cdn.carte.example'],
	};
	const partition = (site: string) => ({ topLevelSite: `https://${site}`, hasCrossSiteAncestor: true });
	test.each([
		['its host’s cookie', { domain: 'data.ville.example' }, true],
		['one of another path', { domain: 'data.ville.example', path: '/back' }, true],
		['a parent’s domain cookie', { domain: 'ville.example', hostOnly: false }, true],
		['a parent’s host-only cookie', { domain: 'ville.example' }, false],
		['a sibling’s', { domain: 'www.ville.example' }, false],
		['another store’s', { domain: 'data.ville.example', store: '1' }, false],
		['one partitioned here', { domain: 'video.example', partition: partition('ville.example') }, true],
		['one partitioned elsewhere', { domain: 'video.example', partition: partition('autre.example') }, false],
		[
			'its own, partitioned elsewhere',
			{ domain: 'data.ville.example', partition: partition('autre.example') },
			false,
		],
		['an unpartitioned third party’s', { domain: 'video.example' }, false],
	])('%s: %o gives %s', (_, fields, expected) => {
		expect(belongsToTab(makeCookie(fields), tab)).toBe(expected);
	});

	test.each([
		['https://ville.example', 'ville.example'],
		['http://ville.example:8080', 'ville.example'],
		['https://[::1]:8443', '[::1]'],
		['https://127.0.0.1', '127.0.0.1'],
	])('%s is the site %s', (topLevelSite, host) => {
		expect(partitionHost(topLevelSite)).toBe(host);
	});
});
