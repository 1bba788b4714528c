/** Markup and plain text of the same content. */
interface RichContent {
	readonly html: string;
	readonly plain: string;
}

/** Puts both into the clipboard by the command of the page, as browsers without `ClipboardItem` can. */
function copyByCommand({ html, plain }: RichContent): boolean {
	let isDone = false;
	const put = (event: ClipboardEvent) => {
		event.clipboardData?.setData('text/html', html);
		event.clipboardData?.setData('text/plain', plain);
		event.preventDefault();
		isDone = true;
	};
	document.addEventListener('copy', put, { once: true });
	const isCopied = document.execCommand('copy');
	document.removeEventListener('copy', put);
	return isCopied && isDone;
}

/**
 * Puts markup and plain text into the clipboard together: editors take the one, text fields the other. False where the browser
 * does not let us; call it in a click.
 */
export async function copyRich(content: RichContent): Promise<boolean> {
	const blob = (type: string, text: string) => new Blob([text], { type });
	try {
		await navigator.clipboard.write([
			new ClipboardItem({
				'text/html': blob('text/html', content.html),
				'text/plain': blob('text/plain', content.plain),
			}),
		]);
		return true;
	} catch {
		return copyByCommand(content);
	}
}
