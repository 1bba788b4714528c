import { sha256 } from '../../core/lib/sha256.ts';

const MAX_SLUG_LENGTH = 40;

/**
 * The name of a file for a hostile text: its letters and digits to be recognised by, and a digest that makes it unique, also
 * where case is ignored, and never a name that a system reserves.
 */
function fileFor(text: string, identity: string): string {
	const slug = text
		.toLowerCase()
		.split(/[^a-z0-9]/)
		.filter((part) => part !== '')
		.join('-')
		.slice(0, MAX_SLUG_LENGTH);
	return `${slug === '' ? '' : `${slug}-`}${sha256(identity).slice(0, 12)}.html`;
}

/** The file of a portal's page, the same in every build. */
export const portalFile = ({ host, url }: { readonly host: string; readonly url: string }): string =>
	fileFor(host, url);

/** The file of a cookie's page. `group`: see `cookieGroup`. */
export const cookieFile = (group: string): string => fileFor(group, group);
