import type { ComponentChild } from 'preact';

const FIRST_SLOT = 0xe000;

interface Slots {
	1: [string];
	2: [string, string];
	3: [string, string, string];
	4: [string, string, string, string];
}

/** Placeholders for `count` substitutions, which `fillSlots` replaces by elements. */
export function slots<Count extends keyof Slots>(count: Count): Slots[Count];
export function slots(count: number): string[] {
	return Array.from({ length: count }, (_, index) => String.fromCharCode(FIRST_SLOT + index));
}

/**
 * Replaces the placeholders of a message translated with `slots(n)` by n elements. The elements' own texts, which may
 * be hostile, are not searched for placeholders.
 */
export function fillSlots(message: string, values: readonly ComponentChild[]): ComponentChild[] {
	return message.split(/([\ue000-\ue00f])/).map((part, index) => {
		return index % 2 === 0 ? part : (values[part.charCodeAt(0) - FIRST_SLOT] ?? '');
	});
}
