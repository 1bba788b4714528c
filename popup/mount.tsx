import { render } from 'preact';
import type { Translator } from '../src/i18n/translator.ts';
import { TranslatorContext } from '../src/ui/translator-context.ts';
import { App } from './components/App.tsx';
import type { PopupModel } from './model/popup-model.ts';

/** Paints the popup into its place, instead of what is there, and keeps it painted. */
export function mountPopup(place: HTMLElement, model: PopupModel, translator: Translator): void {
	render(null, place);
	place.replaceChildren();
	render(
		<TranslatorContext.Provider value={translator}>
			<App model={model} root={place.ownerDocument.documentElement} />
		</TranslatorContext.Provider>,
		place,
	);
}
