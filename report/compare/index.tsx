import { render } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import { TranslatorContext } from '../../src/ui/translator-context.ts';
import type { CompareTarget } from '../target.ts';
import { ComparePage } from './ComparePage.tsx';
import { type CompareBackend, createCompareModel } from './compare-model.ts';

/** Renders the page of a comparison into its place. */
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
