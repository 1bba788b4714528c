import { KNOWN_COOKIES } from '../../../core/known/known-cookies.ts';
import { findProvider } from '../../services.ts';

/** Legal forms at the end of a company's name. */
const LEGAL_FORM =
	/\s(?:ltd|limited|inc|llc|llp|plc|corp|gmbh|ag|kg|e\.?v|sarl|sas|s\.?a|sca|scic|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|ab|as|a\/s|aps|oy|oyj|kft|zrt|s\.?l|s\.?l\.?u|lda|d\.?o\.?o|s\.?r\.?o|sp\. z o\.? ?o|e\.?e|ae|αε)\.?$/i;

const PROVIDERS = new Set(
	KNOWN_COOKIES.flatMap(({ provider, product }) => [provider.toLowerCase(), product.toLowerCase()]),
);

/** Whether a text is a company or a service for certain: one that is known, or a name with a legal form. */
export function isCompany(text: string): boolean {
	const plain = text.trim();
	if (plain.length > 80) return false;
	return PROVIDERS.has(plain.toLowerCase()) || findProvider(plain) === plain || LEGAL_FORM.test(plain);
}
