import { descriptorOf } from './natives.ts';

/** Whether a value can have properties. */
export const isObject = (value: unknown): value is object =>
	(typeof value === 'object' && value !== null) || typeof value === 'function';

/**
 * Returns an object's own value under a key without running a getter; undefined where there is none. A proxy notices
 * it, as it notices every tag manager.
 */
export function ownValue(target: unknown, key: string): unknown {
	return isObject(target) ? descriptorOf(target, key)?.value : undefined;
}
