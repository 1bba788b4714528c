import type { SiteReport } from '../../src/core/report/site-report.ts';
import { refusal } from '../../src/messaging/intent-error.ts';
import type { SampleStage } from '../../src/sample/sample-stages.ts';
import { saveFile } from '../../src/ui/save-file.ts';
import type { PopupBackend, PopupClient } from '../backend.ts';
import { putIntoClipboard } from '../copying/put-into-clipboard.ts';

export interface ExampleBackend extends PopupBackend {
	/** Shows the portal at another stage. */
	show(stage: SampleStage): void;
}

/**
 * A browser and a worker that know the sample portal alone. Reading its policy works; what an example cannot do is
 * refused with `example-only`, of which `onRefusal` is informed.
 */
export function createExampleBackend(options: {
	/** Makes the sample portal's report at a stage. */
	reportAt(stage: SampleStage): SiteReport;
	onStage: (stage: SampleStage) => void;
	onRefusal: () => void;
}): ExampleBackend {
	const { reportAt, onStage, onRefusal } = options;
	let stage: SampleStage = 'not-read';
	let listener: Parameters<PopupBackend['onReport']>[0] = () => null;
	let revision = 0;
	const report = () => ({ ...reportAt(stage), revision });

	function show(next: SampleStage) {
		stage = next;
		revision += 1;
		onStage(stage);
		listener(report());
	}

	function refuse(): never {
		onRefusal();
		throw refusal('example-only');
	}

	const inspect: PopupClient['inspect'] = async () => ({
		state: 'ready',
		report: report(),
		offer: null,
		news: null,
		trouble: [],
	});
	const handlers: Partial<PopupClient> = {
		inspect,
		'policy.get': async () => null,
		'journal.get': async () => null,
		async 'policy.read'() {
			show('not-true');
			return { state: 'opened' };
		},
	};
	return {
		show,
		client: new Proxy(handlers as PopupClient, {
			get: (own, name) => Reflect.get(own, name) ?? (async () => refuse()),
		}),
		isFirefox: false,
		isPanel: false,
		tabId: () => 0,
		isPrivate: () => false,
		tabArgs: async () => ({ tabId: 0 }),
		storedReport: async () => null,
		onReport(next) {
			listener = next;
			return () => null;
		},
		onRecording(next) {
			next(null);
			return () => null;
		},
		requestOrigins: async () => refuse(),
		answers: { access: async () => 'not-allowed', allow: async () => false, giveBack: async () => false },
		// It never rejects: without an outcome, only the bar speaks.
		toggleMarks() {
			onRefusal();
			return new Promise(() => null);
		},
		showTab: async () => refuse(),
		openPanel: () => null,
		copy: putIntoClipboard,
		close: () => null,
		save: saveFile,
	};
}
