import type { ConsentChoice } from './consent.ts';

/** Whether a visitor's choice was recognised in a recording, and which. */
export const hasDefiniteChoice = ({ choices }: { readonly choices: readonly ConsentChoice[] }): boolean =>
	choices.some(({ tool, answer }) => tool !== 'gpc' && answer !== 'unknown');
