import { type ReadonlySignal, signal } from '@preact/signals';
import { pagesOf } from '../../src/core/capture/build-capture.ts';
import type { Capture, CaptureFailure } from '../../src/core/capture/capture.ts';
import { hostOf } from '../../src/core/web/address.ts';
import { isWithin } from '../../src/core/web/host.ts';
import type { OptionsModel } from '../model.ts';

/** The state of a HAR file that a person gave. */
export type CaptureState =
	| { readonly step: 'none' }
	| { readonly step: 'reading'; readonly file: string }
	| { readonly step: 'failed'; readonly file: string; readonly why: CaptureFailure }
	| {
			readonly step: 'read' | 'making';
			readonly file: string;
			readonly capture: Capture;
			/** The hosts of its pages, first to last. */
			readonly hosts: readonly string[];
	  }
	| { readonly step: 'made'; readonly file: string; readonly id: string };

export interface CaptureModel {
	readonly state: ReadonlySignal<CaptureState>;
	/** The portal that it is a visit to. */
	readonly host: ReadonlySignal<string>;
	chooseHost(host: string): void;
	/** Reads a file; ends the reading of another. */
	read(file: File): Promise<void>;
	stop(): void;
	/** Makes the report. */
	make(): Promise<void>;
	/** The site of the stored policy that judges a host; null where there is none. */
	policySite(host: string): string | null;
}

/** Whether a dropped file is for this part of the page, by its name. */
export const isHarFile = ({ name }: File): boolean => /\.har$/i.test(name);

export const CAPTURE_RESULT_ID = 'capture-result';

const models = new WeakMap<OptionsModel, CaptureModel>();

/** The page's captures: they stay while another part of the page is in sight. */
export function capturesOf(model: OptionsModel): CaptureModel {
	const captures = models.get(model) ?? createCaptureModel(model);
	models.set(model, captures);
	return captures;
}

type Surroundings = Pick<OptionsModel, 'capturing' | 'notices' | 'stored' | 'audits'>;

function createCaptureModel({ capturing, notices, stored, audits }: Surroundings): CaptureModel {
	const { client, readHar } = capturing;
	const state = signal<CaptureState>({ step: 'none' });
	const host = signal('');
	let running: AbortController | null = null;

	function policySite(of: string): string | null {
		const sites = (stored.list.value?.policies ?? []).map(({ site }) => site);
		const holds = (site: string) =>
			site === of || (site.startsWith('*.') && site.slice(2) !== of && isWithin(of, site.slice(2)));
		return sites.find((site) => site === of) ?? sites.find(holds) ?? null;
	}

	async function read(given: File): Promise<void> {
		running?.abort();
		const mine = new AbortController();
		running = mine;
		const file = given.name;
		state.value = { step: 'reading', file };
		const reading = await readHar(given, mine.signal).catch((): null => null);
		if (reading === null || running !== mine) return;
		running = null;
		if ('failure' in reading) {
			state.value = { step: 'failed', file, why: reading };
			return;
		}
		const { capture } = reading;
		const hosts = [...new Set(pagesOf(capture.answers).flatMap(({ url }) => hostOf(url) ?? []))];
		host.value = hosts.find((page) => policySite(page) !== null) ?? hosts[0] ?? '';
		state.value = { step: 'read', file, capture, hosts };
	}

	return {
		state,
		host,
		policySite,
		read,
		chooseHost(chosen) {
			host.value = chosen;
		},
		stop() {
			running?.abort();
			running = null;
			state.value = { step: 'none' };
		},
		async make() {
			const now = state.value;
			if (now.step !== 'read') return;
			state.value = { ...now, step: 'making' };
			try {
				const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
				const { id } = await client['audit.of-capture']({
					capture: now.capture,
					host: host.value,
					timeZone,
				});
				state.value = { step: 'made', file: now.file, id };
				void audits.refresh();
				notices.focus(CAPTURE_RESULT_ID);
			} catch (error) {
				state.value = now;
				notices.failed(error);
			}
		},
	};
}
