import { describe, expect, it } from 'vitest';
import { inForceFingerprint } from '../../../src/core/policy/in-force-fingerprint.ts';
import { resolvePolicy } from '../../../src/core/policy/resolve-policy.ts';
import { aDeclaration, aPolicy } from '../../fakes/a-policy.ts';

const HOST = 'lumiere.opendatasoft.com';
const [a, b] = [aDeclaration(['a', 'a2'], { line: 3 }), aDeclaration(['b'])];

describe('the fingerprint of what is in force', () => {
	it('depends on neither the place nor the order of declarations, nor on who wrote them or how surely they were read', () => {
		const reread = {
			line: null,
			page: 7,
			edited: true,
			certainty: 'certain',
			certaintyReason: 'edited',
		} as const;
		const same = [b, { ...a, names: ['a2', 'a'], ...reread }];
		expect(inForceFingerprint(same)).toBe(inForceFingerprint([a, b]));
		expect(inForceFingerprint([a, b])).toMatch(/^sha256:[0-9a-f]{64}$/);
	});

	it.each([
		['a row less', [a]],
		['a row twice', [a, b, b]],
		['another name', [a, { ...b, names: ['c'] }]],
		['another category', [a, { ...b, category: 'advertising' as const }]],
		['another purpose', [a, { ...b, purpose: 'x' }]],
		['another party', [a, { ...b, party: 'third' as const }]],
		['another lifetime', [a, { ...b, lifetime: { text: '1 day', kind: 'fixed' as const, seconds: 86_400 } }]],
	])('is another for %s', (_, declarations) => {
		expect(inForceFingerprint(declarations)).not.toBe(inForceFingerprint([a, b]));
	});

	it('is given to a policy that was stored without one, beside that of its text', () => {
		const stored = aPolicy(HOST, ['a'], { declarations: [a] });
		const { inForce } = resolvePolicy(HOST, new Map([[HOST, stored]]), false);
		expect(inForce).toMatchObject({
			fingerprint: inForceFingerprint([a]),
			sourceFingerprint: stored.fingerprint,
		});
	});
});
