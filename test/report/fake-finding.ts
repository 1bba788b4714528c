import type { FindingBackend } from '../../report/finding-file/finding-model.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { MOMENT } from '../popup/make-report.ts';
import { type Behaviour, type FakeBackend, fakeBackend } from './fake-backend.ts';

export interface FakeFinding extends FindingBackend, Pick<FakeBackend, 'calls' | 'saved' | 'signing'> {
	/** What was copied, in order. */
	readonly copied: { readonly html: string; readonly plain: string }[];
}

/** A worker and browser for the page of a finding. `other`: the translator of every language that is chosen. */
export function fakeFinding(behaviour: Behaviour, other: Translator): FakeFinding {
	const { client, save, print, calls, saved, signing } = fakeBackend(behaviour);
	const copied: FakeFinding['copied'] = [];
	return {
		client,
		save,
		print,
		calls,
		saved,
		signing,
		copied,
		translatorOf: async () => other,
		async copyRich(content) {
			copied.push(content);
			return true;
		},
		now: () => MOMENT,
	};
}
