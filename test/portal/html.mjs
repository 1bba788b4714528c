/** @param {string} text Makes any text safe inside an element or a quoted attribute. */
export const escapeHtml = (text) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
