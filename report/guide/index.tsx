import { render } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import { TranslatorContext } from '../../src/ui/translator-context.ts';
import type { GuideTarget } from '../target.ts';
import type { GuideBackend } from './backend.ts';
import { GuidePage } from './GuidePage.tsx';
import { createGuideModel } from './guide-model.ts';

/** Renders the page of a full audit into its place. Returns the function that ends it. */
export function mountGuide(
	place: HTMLElement,
	backend: GuideBackend,
	target: GuideTarget,
	translator: Translator,
): () => void {
	const model = createGuideModel(backend, target);
	render(
		<TranslatorContext.Provider value={translator}>
			<GuidePage model={model} root={place.ownerDocument.documentElement} />
		</TranslatorContext.Provider>,
		place,
	);
	// Windows are opened and closed, and reports deleted, while the page is hidden.
	const refreshIfVisible = () => {
		if (document.visibilityState === 'visible') void model.refresh();
	};
	document.addEventListener('visibilitychange', refreshIfVisible);
	return () => {
		document.removeEventListener('visibilitychange', refreshIfVisible);
		model.dispose();
	};
}
