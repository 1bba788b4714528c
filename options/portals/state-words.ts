import type { Translator } from '../../src/i18n/translator.ts';
import type { IconName } from '../../src/ui/Icon.tsx';
import type { PortalState } from './portal.ts';

/** The state of a portal's policy in a few words. */
export function stateWords(tr: Translator, state: PortalState): string {
	if (state.kind === 'undeclared') return tr.plural('options_portal_undeclared', state.count);
	if (state.kind === 'stored') return tr.plural('options_declarations', state.declarations);
	return tr.t(`options_portal_${state.kind}`);
}

export const STATE_ICONS: Readonly<Record<PortalState['kind'], IconName>> = {
	undeclared: 'undeclared',
	contradicted: 'warning',
	true: 'declared',
	stored: 'unseen',
	unread: 'unjudged',
};
