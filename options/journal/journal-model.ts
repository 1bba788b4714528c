import { type ReadonlySignal, signal } from '@preact/signals';
import type { CookieHistory } from '../../src/core/journal/journal.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { refusal } from '../../src/messaging/intent-error.ts';
import type { Client, IntentReply } from '../../src/messaging/intents.ts';
import type { Unsubscribe } from '../../src/ports/unsubscribe.ts';
import { createList, type LoadedList } from '../list.ts';
import type { Notices } from '../notices.ts';
import { PAGE_HEADING_ID } from '../routing/navigation.ts';

/** A portal's journal: which one. */
export interface JournalPlace {
	readonly store: string;
	readonly host: string;
}

export type JournalClient = Pick<Client, 'journal.list' | 'journal.get' | 'journal.clear'>;

export interface JournalModel extends LoadedList<IntentReply<'journal.list'>> {
	/** The journal whose deletion is to be confirmed: a portal's (`placeId`), all (`ALL`), or none. */
	readonly asking: ReadonlySignal<string | null>;
	/** The first step of forgetting: asks whether it is meant. Null for all. */
	ask(place: JournalPlace | null): void;
	keep(): void;
	/** The second step: forgets what was asked about. */
	forget(): Promise<void>;
	saveOne(place: JournalPlace): Promise<void>;
	/** The cookies of the journals that were opened, by `placeId`, newest first; null while they are being loaded. */
	readonly opened: ReadonlySignal<ReadonlyMap<string, readonly CookieHistory[] | null>>;
	/** Loads a journal's cookies, if that was not asked for before; they then follow what is observed. */
	open(place: JournalPlace): Promise<void>;
	dispose(): void;
}

export const JOURNAL_ID = 'journal-heading';
export const ALL = 'all';

/** One word for a portal of a store. */
export const placeId = ({ store, host }: JournalPlace): string => JSON.stringify([store, host]);

// An id holds no blank: `aria-describedby` would take it for two.
const word = (id: string) => encodeURIComponent(id);

/** The id of the button that asks, and of the one that steps back in the question that takes its place. */
export const askId = (id: string): string => `forget-${word(id)}`;
export const questionId = (id: string): string => `forget-sure-${word(id)}`;

interface World {
	readonly client: JournalClient;
	/** Tells that something was observed: what is listed may have changed. */
	onObserved(run: () => void): Unsubscribe;
	saveFile(name: string, text: string): void;
	/** Milliseconds since the epoch. */
	now(): number;
}

export function createJournalModel(world: World, tr: Translator, notices: Notices): JournalModel {
	const { client } = world;
	const opened = signal<ReadonlyMap<string, readonly CookieHistory[] | null>>(new Map());
	async function load(which: JournalPlace): Promise<void> {
		const journal = await client['journal.get'](which);
		const cookies = [...(journal?.cookies ?? [])].sort((a, b) => b.firstSeen - a.firstSeen);
		opened.value = new Map(opened.value).set(placeId(which), cookies);
	}
	const list = createList(
		() => client['journal.list'](),
		tr,
		async ({ portals }) => {
			const stored = portals.filter((portal) => opened.value.has(placeId(portal)));
			opened.value = new Map(
				stored.map((portal) => [placeId(portal), opened.value.get(placeId(portal)) ?? null]),
			);
			await Promise.all(stored.map(load));
		},
	);
	const asking = signal<string | null>(null);
	let place: JournalPlace | null = null;

	return {
		...list,
		opened,
		open: (which) =>
			notices.attempt(async () => {
				if (opened.value.has(placeId(which))) return;
				opened.value = new Map(opened.value).set(placeId(which), null);
				await load(which);
			}),
		asking,
		ask(about) {
			place = about;
			asking.value = about === null ? ALL : placeId(about);
			notices.focus(questionId(asking.value));
		},
		keep() {
			if (asking.value !== null) notices.focus(askId(asking.value));
			asking.value = null;
		},
		async forget() {
			if (asking.value === null) return;
			const about = place;
			asking.value = null;
			const back = about === null ? JOURNAL_ID : PAGE_HEADING_ID;
			await notices.attempt(async () => {
				await client['journal.clear']({ portal: about });
				await list.refresh();
				const words = about ? tr.t('options_forgotten', about.host) : tr.t('options_forgotten_all');
				notices.done(words, { back });
			}, back);
		},
		async saveOne(about) {
			try {
				const history = await client['journal.get'](about);
				if (history === null) throw refusal('journal-gone', about.host);
				const { journalFile, journalFileName } = await import('./journal-file.ts');
				world.saveFile(journalFileName(about), journalFile(history, world.now()));
			} catch (reason) {
				notices.failed(reason);
				await list.refresh();
			}
		},
		dispose: world.onObserved(() => void list.refresh()),
	};
}
