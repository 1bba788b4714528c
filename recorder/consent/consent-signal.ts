import { CONSENT_TOOLS, type ConsentReading, type ConsentToolId } from '../../src/core/consent/consent.ts';
import { readConsentMode } from '../../src/core/consent/consent-mode.ts';
import { readPurposes } from '../../src/core/consent/tcf.ts';

/** A signal of the page's own consent interfaces. */
export type ConsentSignal =
	| { readonly kind: 'present'; readonly tool: ConsentToolId }
	| {
			readonly kind: 'framework' | 'default' | 'update';
			readonly tool: ConsentToolId;
			readonly reading: ConsentReading;
			/** When the page was last seen without it, ms; 0: never. */
			readonly since: number | undefined;
	  };

/** Reads a signal of `consent-page.ts`; the page can imitate it, so that it may hold anything. Null where it is none. */
export function readSignal(signal: unknown): ConsentSignal | null {
	if (typeof signal !== 'object' || signal === null) return null;
	const { kind, tool, what, states, policy, granted, interests, ...rest }: Partial<Record<string, unknown>> =
		{
			...signal,
		};
	const since = typeof rest['since'] === 'number' ? rest['since'] : undefined;
	if (kind === 'global') {
		const id = CONSENT_TOOLS.find((toolId) => toolId === tool);
		return id === undefined || id === 'by-hand' || id === 'gpc' ? null : { kind: 'present', tool: id };
	}
	if (kind === 'mode' && (what === 'default' || what === 'update')) {
		const reading = readConsentMode(pairsIn(states));
		return reading === null ? null : { kind: what, tool: reading.tool, reading, since };
	}
	if (kind !== 'tcf') return null;
	const [yes, claimed] = [numbersIn(granted), numbersIn(interests)];
	const reading = readPurposes(
		typeof policy === 'number' ? policy : 0,
		(purpose) => yes.has(purpose),
		(purpose) => claimed.has(purpose),
	);
	return { kind: 'framework', tool: 'tcf', reading, since };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.slice(0, 1000) : '');
const numbersIn = (value: unknown) => new Set(textOf(value).split(',').map(Number));

function pairsIn(value: unknown): readonly [string, string][] {
	return textOf(value)
		.split(',')
		.map((pair) => {
			const [name = '', state = ''] = pair.split('=', 2);
			return [name, state];
		});
}
