import type { ConsentChoice, ConsentTool } from '../src/core/consent/consent.ts';

/** What the scripts in a page tell of consent; parsed and bounded before it is believed (`src/adapters/worker/recording/read-witness.ts`). */
export type ConsentReport =
	| { readonly kind: 'tool'; readonly tool: ConsentTool }
	| { readonly kind: 'choice'; readonly choice: ConsentChoice };
