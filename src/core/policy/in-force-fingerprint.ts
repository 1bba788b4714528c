import { canonicalJson } from '../lib/canonical-json.ts';
import { sha256 } from '../lib/sha256.ts';
import type { Declaration, Policy } from './policy.ts';

/** Returns what a declaration declares, as canonical JSON: not where it stood, who wrote it, or how surely it was read. */
function contentOf(declaration: Declaration): string {
	const { line: _, page, edited, certainty, certaintyReason, names, ...content } = declaration;
	return canonicalJson({ ...content, names: [...names].sort() });
}

/**
 * Fingerprint of what is in force: `sha256:<hex>` over the declarations, whatever their order. The same text corrected by
 * hand has another one; another text that declares the same has the same.
 */
export function inForceFingerprint(declarations: readonly Declaration[]): string {
	return `sha256:${sha256(`[${declarations.map(contentOf).sort().join(',')}]`)}`;
}

/** Returns a policy with the fingerprint of what is in force, which older versions did not store. */
export function withInForce(policy: Policy): Policy & { readonly inForce: string } {
	return { ...policy, inForce: policy.inForce ?? inForceFingerprint(policy.declarations) };
}
