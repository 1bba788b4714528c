import { render } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import { TranslatorContext } from '../../src/ui/translator-context.ts';
import type { CompareTarget } from '../target.ts';
import type { CompareBackend } from './backend.ts';
import { ComparePage } from './ComparePage.tsx';
import { createCompareModel } from './compare-model.ts';

/** Paints the page of a comparison into its place and keeps it painted. */
export function mountCompare(
	place: HTMLElement,
	backend: CompareBackend,
	target: CompareTarget,
	translator: Translator,
): void {
	render(
		<TranslatorContext.Provider value={translator}>
			<ComparePage model={createCompareModel(backend, target)} root={place.ownerDocument.documentElement} />
		</TranslatorContext.Provider>,
		place,
	);
}
