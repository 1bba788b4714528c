import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { isPlatformHost } from '../../src/core/policy/platform.ts';
import type { Policy } from '../../src/core/policy/policy.ts';
import { POLICY_PATHS } from '../../src/core/policy/policy-page.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { OptionsBackend } from '../backend.ts';
import { type Reports, reportId } from '../effect/reports.ts';
import { type ImportModel, TEXT_ID } from '../importing/import-model.ts';
import type { Notices } from '../notices.ts';

/** The last thing that was copied, or that has to be copied by hand. */
export interface Copied {
	/** Id of the buttons beside which it is shown. */
	readonly place: string;
	/** The outcome in words. */
	readonly words: string;
	/** The text itself where the browser did not let us: for copying by hand. */
	readonly byHand: string | null;
}

export interface TodoModel {
	/** Portals that something can be done for, by host; never more than `MOST_STEPS` things each. */
	readonly portals: ReadonlySignal<readonly SiteReport[]>;
	readonly copied: ReadonlySignal<Copied | null>;
	/** `place`: beside which buttons; `words`: what came of it when it worked. `make` gives the text. */
	copy(place: string, words: string, make: () => string | Promise<string>): Promise<void>;
	save(
		make: () => Promise<{ readonly name: string; readonly type: string; readonly text: string }>,
	): Promise<void>;
	/** The policy that a report was judged by, as it is stored; null where none is. */
	policyOf(report: SiteReport): Promise<Policy | null>;
	/** Reads a portal's own policy from where the platform publishes it. Call it first in the click. */
	readPolicy(host: string): Promise<void>;
	/** Leads to the import form, for this portal. */
	importFor(host: string): void;
}

export const TODO_ID = 'todo-heading';
export const BY_HAND_ID = 'copy-by-hand';
const MAX_STEPS = 3;

export function createTodoModel(
	backend: Pick<OptionsBackend, 'client' | 'copyText' | 'saveFile'>,
	tr: Translator,
	notices: Notices,
	reports: Reports,
	importing: ImportModel,
): TodoModel {
	const copied = signal<Copied | null>(null);
	return {
		portals: computed(() =>
			[...reports.all.value.values()]
				.filter(({ steps }) => steps.length > 0)
				.map((report) => ({ ...report, steps: report.steps.slice(0, MAX_STEPS) }))
				.sort((a, b) => (reportId(a) < reportId(b) ? -1 : 1)),
		),
		copied,
		copy: (place, words, make) =>
			notices.attempt(async () => {
				const text = await make();
				const done = await backend.copyText(text);
				copied.value = {
					place,
					words: done ? words : tr.t('options_copy_by_hand'),
					byHand: done ? null : text,
				};
				if (!done) notices.focus(BY_HAND_ID);
			}, TODO_ID),
		save: (make) =>
			notices.attempt(async () => {
				const { name, type, text } = await make();
				backend.saveFile(name, text, type);
			}, TODO_ID),
		async policyOf({ policy: { kind, site } }) {
			return kind === 'portal' || kind === 'family' ? backend.client['policy.get']({ site }) : null;
		},
		readPolicy: (host) => importing.readAgain(`https://${host}${POLICY_PATHS[0]}`, host),
		importFor(host) {
			importing.show();
			importing.unfoldForm(true);
			if (importing.current.value === null) importing.setSite(host);
			notices.focus(TEXT_ID);
		},
	};
}

/** Whether a portal's policy can be looked for where the platform publishes it. */
export const hasPolicyAddress = ({ host, policy }: SiteReport): boolean =>
	policy.kind === 'default' || isPlatformHost(host);
