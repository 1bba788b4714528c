import type { ManagedValues } from '../../src/ports/managed.ts';

/** The values that an organisation has set, in memory. */
export interface FakeManaged {
	values: Readonly<Record<string, unknown>> | null;
	read: ManagedValues['read'];
}

export function createFakeManaged(): FakeManaged {
	const fake: FakeManaged = { values: null, read: async () => fake.values };
	return fake;
}
