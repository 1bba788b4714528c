import { expect, it } from 'vitest';
import { PLATFORM_DECLARATIONS } from '../../../src/core/policy/platform.ts';
import { policyLayout } from '../../../src/core/policy/policy-layout.ts';
import { parsePolicy } from '../../../src/import/index.ts';
import { makeDeclaration } from '../../fakes/make.ts';
import { policyHtml } from '../../portal/policy-html.mjs';
import { policyText } from '../../portal/policy-text.mjs';
import { siteOf } from '../../portal/portals.mjs';
import { LANGUAGES } from '../../portal/words.mjs';

const lifetime = { text: '1 month', kind: 'fixed', seconds: 2_592_000 } as const;

it.each([
	['nothing', [], 'newer'],
	['neither lifetime nor location', [makeDeclaration()], 'newer'],
	['a location', [makeDeclaration(), makeDeclaration({ location: 'front office' })], 'older'],
	['a lifetime', [makeDeclaration({ lifetime })], 'newer'],
	['both', [makeDeclaration({ lifetime, location: 'front office' })], 'newer'],
	[
		'a lifetime told in the purpose, and a location',
		[makeDeclaration({ lifetime, location: 'front office', purpose: 'Kept for 1 month' })],
		'older',
	],
] as const)('a policy that tells %s is in the %s layout', (_, declarations, layout) => {
	expect(policyLayout(declarations)).toBe(layout);
});

it('the platform default is in the newer layout', () => {
	expect(policyLayout(PLATFORM_DECLARATIONS)).toBe('newer');
});

it.each(LANGUAGES)('tells the platform’s own layouts apart, in %s', (language) => {
	const site = siteOf('clairval.opendatasoft.com');
	if (site === null) throw new Error('the demo portal is gone');
	for (const layout of ['older', 'newer'] as const) {
		expect(policyLayout(parsePolicy(policyHtml(site, language, layout)).declarations)).toBe(layout);
		expect(policyLayout(parsePolicy(policyText(site, language, layout)).declarations)).toBe(layout);
	}
});
