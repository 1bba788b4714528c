import { describe, expect, test } from 'vitest';
import { belongsToTab, partitionHost } from '../../../src/core/cookie/belongs-to-tab.ts';
import { makeCookie } from '../../fakes/make.ts';

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
		['one of a host in use', { domain: 'cdn.carte.example' }, true],
		['one of a host in use, of another path', { domain: 'cdn.carte.example', path: '/x' }, true],
		['one that reaches a host in use', { domain: 'carte.example', hostOnly: false }, true],
		['one of a parent of a host in use alone', { domain: 'carte.example' }, false],
		['one of a sibling of a host in use', { domain: 'www.carte.example' }, false],
		['one of a host below a host in use', { domain: 'a.cdn.carte.example' }, false],
		['one of a sibling in use', { domain: 'plan.ville.example' }, true],
		['another store’s, of a host in use', { domain: 'cdn.carte.example', store: '1' }, false],
		[
			'one of a host in use, partitioned elsewhere',
			{ domain: 'cdn.carte.example', partition: partition('autre.example') },
			false,
		],
		[
			'a sibling portal’s own, in the partition that they share',
			{ domain: 'www.ville.example', partition: partition('ville.example') },
			false,
		],
		[
			'its own, partitioned here',
			{ domain: 'data.ville.example', partition: partition('ville.example') },
			true,
		],
		[
			'one partitioned under http here',
			{
				domain: 'video.example',
				partition: { topLevelSite: 'http://ville.example', hasCrossSiteAncestor: null },
			},
			true,
		],
		['one isolated here', { domain: 'video.example', firstPartyDomain: 'ville.example' }, true],
		['one isolated elsewhere', { domain: 'video.example', firstPartyDomain: 'autre.example' }, false],
		['its own, isolated here', { domain: 'data.ville.example', firstPartyDomain: 'ville.example' }, true],
		[
			'its own, isolated elsewhere',
			{ domain: 'data.ville.example', firstPartyDomain: 'evilville.example' },
			false,
		],
		['a sibling’s, isolated here', { domain: 'www.ville.example', firstPartyDomain: 'ville.example' }, false],
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
