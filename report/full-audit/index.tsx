import { render } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import { TranslatorContext } from '../../src/ui/translator-context.ts';
import type { FullAuditTarget } from '../target.ts';
import { FullAuditPage } from './FullAuditPage.tsx';
import { createFullAuditModel, type FullAuditBackend } from './full-audit-model.ts';

/** Renders the page of a whole full audit into its place. */
export function mountFullAudit(
	place: HTMLElement,
	backend: FullAuditBackend,
	target: FullAuditTarget,
	translator: Translator,
): void {
	render(
		<TranslatorContext.Provider value={translator}>
			<FullAuditPage
				model={createFullAuditModel(backend, target)}
				root={place.ownerDocument.documentElement}
			/>
		</TranslatorContext.Provider>,
		place,
	);
}
