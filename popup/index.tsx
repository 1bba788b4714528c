import { createTranslator } from '../src/i18n/translator.ts';
import type {} from './ahead.ts';
import { keepPrivateLinks, liveBackend } from './live-backend.ts';
import { createPopupModel } from './model/create-popup-model.ts';
import { mountPopup } from './mount.tsx';

/** After this the popup is drawn without a report. */
const FIRST_PAINT_TIMEOUT_MS = 80;

async function showPopup(app: HTMLElement): Promise<void> {
	const { target, messages } = askedAhead;
	const { isExample } = target;
	// A phone's browser shows the popup as a page of the screen's own width.
	document.documentElement.classList.toggle(
		'in-tab',
		target.tabId !== null || isExample || screen.width < 500,
	);
	if (isExample) {
		const { showExample } = await import('./example/show-example.tsx');
		return showExample(app, createTranslator(await messages));
	}
	if (target.tabId === null) {
		// Firefox leaves the popup open over the tab that a link has opened.
		document.addEventListener('click', ({ target }) => {
			if (target instanceof Element && target.closest('a[target="_blank"]')) setTimeout(() => close(), 100);
		});
	}
	const model = createPopupModel(liveBackend(askedAhead, false));
	keepPrivateLinks(() => model.backend);
	// The html shows what `loading` looks like: nothing is drawn twice where the stored report comes at once.
	let isDrawn = false;
	const draw = async () => {
		if (isDrawn) return;
		isDrawn = true;
		mountPopup(app, model, createTranslator(await messages));
	};
	model.screen.subscribe((screen) => {
		if (screen.state !== 'loading' || screen.report !== null) void draw();
	});
	setTimeout(draw, FIRST_PAINT_TIMEOUT_MS);
	// In a tab of its own the page lives on while the inspected tab goes elsewhere.
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'visible') model.refresh();
	});
}

const app = document.getElementById('app');
if (app !== null) {
	// The side panel's html says so; every opening of the popup would pay for its code.
	if (document.documentElement.classList.contains('panel')) {
		import('./panel.ts').then(({ showPanel }) => showPanel(app));
	} else void showPopup(app);
}
