export interface FileToSave {
	readonly name: string;
	/** Media type. */
	readonly type: string;
	readonly text: string;
}

/**
 * Downloads a file without the `downloads` permission. The address is revoked late: Firefox reads it after the click
 * has returned.
 */
export function saveFile({ name, type, text }: FileToSave): void {
	saveBlob(name, new Blob([text], { type }));
}

/** The same, of a file that is no text. */
export function saveBlob(name: string, blob: Blob): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
