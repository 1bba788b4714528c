import { describe, expect, it } from 'vitest';
import { sitesSharing } from '../../../src/core/policy/shared-policies.ts';
import { makeDeclaration, makePolicy } from '../../fakes/make.ts';

const OWN = 'data.ville-exemple.example';
const PLATFORM = 'ville-exemple.opendatasoft.com';
const text = makePolicy({ fingerprint: 'sha256:a' });

describe('sites that share a policy', () => {
	it('name each other, in alphabetical order', () => {
		const sharing = sitesSharing(
			new Map([
				[PLATFORM, { ...text, sites: [PLATFORM], readAt: '2026-11-22T00:00:00Z' }],
				[OWN, { ...text, sites: [OWN] }],
				['z.example', text],
			]),
		);
		expect(sharing.get(PLATFORM)).toEqual([OWN, 'z.example']);
		expect(sharing.get(OWN)).toEqual([PLATFORM, 'z.example']);
	});

	it('do not share it any more once a row was corrected for one of them', () => {
		const corrected = { ...text, declarations: [makeDeclaration({ names: ['csrftoken'] })] };
		const sharing = sitesSharing(
			new Map([
				[OWN, text],
				[PLATFORM, corrected],
			]),
		);
		expect([...sharing.values()]).toEqual([[], []]);
	});

	it('do not share it where two texts declare the same', () => {
		const sharing = sitesSharing(
			new Map([
				[OWN, text],
				[PLATFORM, { ...text, fingerprint: 'sha256:b' }],
			]),
		);
		expect(sharing.get(OWN)).toEqual([]);
	});
});
