import type { AuditTexts } from '../../core/audit/audit-texts.ts';
import type { Unsubscribe } from '../../ports/unsubscribe.ts';
import { browser } from '../both/browser.ts';

/** Tells the texts of a kept report whenever it is stored, whoever wrote them. */
export function watchTexts(id: string, listener: (texts: AuditTexts) => void): Unsubscribe {
	const { onChanged } = browser.storage;
	const onChange: Parameters<typeof onChanged.addListener>[0] = (changes) => {
		// What the worker wrote in this very session needs no schema.
		const stored = changes[`audit:${id}`]?.newValue as { value?: AuditTexts } | undefined;
		if (stored?.value === undefined) return;
		const { auditor, remarks, notes } = stored.value;
		listener({ auditor, remarks, notes });
	};
	onChanged.addListener(onChange);
	return () => onChanged.removeListener(onChange);
}
