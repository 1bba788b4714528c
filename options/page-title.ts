import type { Translator } from '../src/i18n/translator.ts';
import { OPENED_PORTAL, type Route } from './routing/route.ts';

const TITLES = {
	portals: 'options_portals_title',
	import: 'options_import_title',
	reports: 'options_audits_title',
	settings: 'options_settings_title',
	about: 'options_about_title',
} as const;

/** The title of the document. Titles go into the browser's history: a private window's portal is in none. */
export function pageTitle(tr: Translator, route: Route): string {
	if (route.page !== 'portal') return tr.t('options_page_title', tr.t(TITLES[route.page]));
	const isNamed = !route.portal.startsWith(OPENED_PORTAL);
	return tr.t('options_page_title', isNamed ? route.portal : tr.t('options_portal_private'));
}
