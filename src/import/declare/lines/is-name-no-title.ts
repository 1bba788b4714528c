import { looksLikeName } from '../../understand/names/read-names.ts';
import { isPlainHeading } from '../../understand/read-column-role.ts';

/** Whether a line is a name by its form: "COOKIE-NAME(N)" is a title of a column, its bracket the mark of a plural. */
export const isNameNoTitle = (text: string): boolean =>
	looksLikeName(text) === 'certain' && !isPlainHeading(text.replace(/\(\p{L}{1,3}\)$/u, ''));
