import { type ReadonlySignal, signal } from '@preact/signals';
import type { Translator } from '../../src/i18n/translator.ts';
import type { Notices } from '../notices.ts';
import { NEWS } from './news.ts';
import { problemText } from './problem-text.ts';

interface World {
	readonly version: string;
	readonly site: string | null;
	readonly userAgent: string;
	copyText(text: string): Promise<boolean>;
	readonly newsSeen: NewsSeen;
}

/** The version whose news the person has seen, in this browser. */
export interface NewsSeen {
	/** Null where none was seen, or nothing can be kept. */
	get(): string | null;
	set(version: string): void;
}

export interface AboutModel {
	readonly version: string;
	/** The address of the product's site; null: there is none yet. */
	readonly site: string | null;
	/** The report of a problem, as the person sees and changes it. */
	readonly text: ReadonlySignal<string>;
	setText(text: string): void;
	copy(): Promise<void>;
	/** Notes that the news are shown; whether for the first time. */
	showNews(): boolean;
}

export const PROBLEM_ID = 'problem-text';

export function createAboutModel(world: World, tr: Translator, notices: Notices): AboutModel {
	const text = signal(problemText(tr, world));
	return {
		version: world.version,
		site: world.site,
		text,
		showNews() {
			const isFirst = world.newsSeen.get() !== NEWS.version;
			if (isFirst) world.newsSeen.set(NEWS.version);
			return isFirst;
		},
		setText(typed) {
			text.value = typed;
		},
		copy: () =>
			notices.attempt(async () => {
				const done = await world.copyText(text.value);
				if (done) notices.done(tr.t('options_problem_copied'), { back: PROBLEM_ID });
				else notices.failed(new Error(tr.t('options_copy_by_hand')), PROBLEM_ID);
			}),
	};
}

/** An e-mail to nobody yet with a report of a problem. Mail programs take no more than some thousand letters. */
export const problemMail = (subject: string, text: string): string =>
	`mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.slice(0, 1500))}`;
