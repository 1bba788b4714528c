import { render } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import { copyRich } from '../../src/ui/copy-rich.ts';
import { TranslatorContext } from '../../src/ui/translator-context.ts';
import type { FindingTarget } from '../target.ts';
import { FindingPage } from './FindingPage.tsx';
import { createFindingModel, type FindingBackend, type FindingModel } from './finding-model.ts';

/** Renders the page of a finding into its place, and warns before what was typed is lost. */
export function mountFinding(
	place: HTMLElement,
	backend: Omit<FindingBackend, 'copyRich'> & Partial<FindingBackend>,
	target: FindingTarget,
	translator: Translator,
): FindingModel {
	const model = createFindingModel({ copyRich, ...backend }, target, translator);
	addEventListener('beforeunload', (event) => {
		if (model.isUnsaved()) event.preventDefault();
	});
	render(<Translated model={model} root={place.ownerDocument.documentElement} />, place);
	return model;
}

/** The page in the language chosen. */
function Translated({ model, root }: { model: FindingModel; root: HTMLElement }) {
	return (
		<TranslatorContext.Provider value={model.translator.value}>
			<FindingPage model={model} root={root} />
		</TranslatorContext.Provider>
	);
}
