import { visibleText } from '../../src/core/text/visible-text.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';

const MAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;

/** A contact: an e-mail address as a link, else text. */
export function ContactText({ contact }: { contact: string }) {
	if (!MAIL.test(contact)) return <HostileText text={contact} max={300} />;
	return <a href={`mailto:${contact}`}>{visibleText(contact)}</a>;
}
