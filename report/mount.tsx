import { render } from 'preact';
import type { Translator } from '../src/i18n/translator.ts';
import { TranslatorContext } from '../src/ui/translator-context.ts';
import { App } from './components/App.tsx';
import type { ReportModel } from './model.ts';

/** Renders the page into its place, and saves the auditor's texts before it ends. */
export function mountReport(place: HTMLElement, model: ReportModel, translator: Translator): void {
	render(
		<TranslatorContext.Provider value={translator}>
			<App model={model} root={place.ownerDocument.documentElement} />
		</TranslatorContext.Provider>,
		place,
	);
	const { screen, printing } = model;
	const notes = () => (screen.value.state === 'ready' ? screen.value.notes : null);
	// On paper, everything is unfolded and pictures are as wide as a sheet.
	addEventListener('beforeprint', () => {
		printing.value = true;
	});
	addEventListener('afterprint', () => {
		printing.value = false;
	});
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') void notes()?.flush();
	});
	addEventListener('beforeunload', (event) => {
		const open = notes();
		if (open === null || !open.isUnsaved()) return;
		void open.flush();
		event.preventDefault();
	});
}
