import { canonicalJson } from '../../core/lib/canonical-json.ts';

const sorted = (value: unknown): unknown => JSON.parse(canonicalJson(value));

/**
 * Contents as a file: under `member`, beside them their digest, and the signature if there is one. Members are sorted, so
 * that equal contents give equal octets.
 */
export function sealedJson(member: string, contents: unknown, sha256: string, signature?: unknown): string {
	const signed = signature === undefined ? {} : { signature: sorted(signature) };
	return `${JSON.stringify({ [member]: sorted(contents), sha256, ...signed }, null, '\t')}\n`;
}
