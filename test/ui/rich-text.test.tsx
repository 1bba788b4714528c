import { describe, expect, it } from 'vitest';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';

describe('fillSlots', () => {
	it('puts each value where its substitution stood, whatever the order in that language', () => {
		const [a, b] = slots(2);
		expect(fillSlots(`x ${b} y ${a} z`, ['A', 'B'])).toEqual(['x ', 'B', ' y ', 'A', ' z']);
	});
	it('does not replace placeholders inside the values', () => {
		const [a, b] = slots(2);
		expect(fillSlots(`${a}${b}`, [`${b}`, 'B']).filter(Boolean)).toEqual([b, 'B']);
	});
	it('leaves a message without substitutions alone', () => {
		expect(fillSlots('plain', [])).toEqual(['plain']);
	});
});
