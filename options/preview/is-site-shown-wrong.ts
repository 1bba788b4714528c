import type { Draft } from './draft.ts';
import type { Refusal } from './preview-model.ts';

/** Whether the portal field says what is wrong with it: not for being empty before anyone tried to save. */
export function isSiteShownWrong({ refused }: Pick<Draft, 'refused'>, refusal: Refusal | null): boolean {
	return refusal?.why === 'wrong-site' || (refusal?.why === 'no-site' && refused);
}
