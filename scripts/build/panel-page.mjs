/** The first script asks for the tab in front of the popup's window before all others: a panel follows tabs instead. */
const AHEAD = /\n\t*<script src="ahead\.js"><\/script>/;

/**
 * Makes the side panel's page of the popup's: the same scripts and styles, of any width.
 * @param {string} popup its html
 * @returns {string}
 * @throws where the popup's page is no longer as expected
 */
export function panelPage(popup) {
	const panel = popup.replace(AHEAD, '').replace('<html lang="en" ', '<html lang="en" class="in-tab panel" ');
	if (AHEAD.test(panel) || !panel.includes('class="in-tab panel"') || !AHEAD.test(popup))
		throw new Error('popup/index.html has another form: see scripts/build/panel-page.mjs.');
	return panel;
}
