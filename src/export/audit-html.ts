import type { AuditView } from './audit-view.ts';

/** A picture in a report: SVG markup made by us, and what it shows. Trusted: it is written as it stands. */
export interface AuditPicture {
	readonly heading: string;
	/** What it shows, in a sentence: its caption. */
	readonly caption: string;
	/** An `<svg>` element that needs no style sheet, with its own `role="img"` and title. */
	readonly svg: string;
}

/**
 * An audit as one HTML file for reading, printing and keeping: no script, nothing from elsewhere.
 * `sha256`: hexadecimal, of the audit (see `digestedText`).
 */
export function auditHtml(
	_view: AuditView,
	_sha256: string,
	_pictures: readonly AuditPicture[] = [],
): string {
	throw new Error('to come');
}
