/**
 * Says what to do with the unpacked extensions.
 * @param {Readonly<Record<string, string>>} folders by browser
 * @returns {string}
 */
export function installHints(folders) {
	const { chrome, firefox } = folders;
	const parts = [
		chrome && [
			chrome,
			'  Chrome, Edge, Chromium: open chrome://extensions, switch on “Developer mode”, choose “Load unpacked”',
			'  and this folder. Then pin the button: puzzle piece, pin.',
		],
		firefox && [
			firefox,
			'  Firefox: open about:debugging#/runtime/this-firefox, choose “Load Temporary Add-on…” and manifest.json',
			'  in this folder. It stays until Firefox is closed.',
		],
	];
	return parts.flatMap((lines) => lines || []).join('\n');
}
