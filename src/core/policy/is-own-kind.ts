import type { PolicyKind } from './resolve-policy.ts';

/** Whether a policy written for the portal is in force, whoever brought it: not the platform's default, nor none. */
export const isOwnKind = (kind: PolicyKind): boolean => kind !== 'default' && kind !== 'none';
