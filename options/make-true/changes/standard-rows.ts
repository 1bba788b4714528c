import { isPlatformCookie, PLATFORM_DECLARATIONS } from '../../../src/core/policy/platform.ts';
import type { Change } from '../../../src/correct/correction.ts';
import { withPlatformTexts } from '../../../src/export/policy-words/platform-texts.ts';
import type { PolicyWords } from '../../../src/export/policy-words/words.ts';

/**
 * Begins a list for a policy that declares nothing: the cookies that every portal of the platform has come first, whether
 * they were seen or not, then what else is proposed.
 */
export function withStandardRows(proposed: readonly Change[], words: PolicyWords): readonly Change[] {
	const standard = PLATFORM_DECLARATIONS.map((declaration): Change => {
		const seen = proposed.find(({ names }) => names.join() === declaration.names.join());
		const after = { ...withPlatformTexts(declaration, words), party: seen?.after?.party ?? 'first' };
		return {
			id: seen?.id ?? `add standard ${declaration.names.join(' ')}`,
			kind: 'add',
			names: declaration.names,
			before: null,
			after: { ...after, lifetime: seen?.after?.lifetime ?? after.lifetime },
			suggested: ['purpose', 'lifetime'],
			remarks: [],
			isTicked: true,
		};
	});
	return [...standard, ...proposed.filter(({ names }) => !names.every(isPlatformCookie))];
}
