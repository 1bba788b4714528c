import { useEffect, useRef, useState } from 'preact/hooks';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { SiteOffer } from '../../src/messaging/intents/inspection.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lazyComponent } from '../lazy-component.tsx';
import type { PopupModel } from '../model/popup-model.ts';

const Menu = lazyComponent((seldom) => seldom.Menu);

interface Props {
	model: PopupModel;
	host: string | null;
	/** Null in a private window: it goes into addresses. */
	publicHost: string | null;
	report: SiteReport | null;
	offer: SiteOffer | null;
	/** False while this tab is recorded: then the recording is all there is. */
	hasMenu: boolean;
}

/** The inspected portal, and the button that shows everything else that can be done. */
export function Header({ model, host, publicHost, report, offer, hasMenu }: Props) {
	const { t } = useTranslator();
	const [isOpen, setOpen] = useState(false);
	const button = useRef<HTMLButtonElement>(null);
	const openPanel = report === null ? null : model.backend.openPanel();
	const header = useRef<HTMLElement>(null);
	const close = () => {
		setOpen(false);
		button.current?.focus();
	};
	useEffect(() => {
		if (!isOpen) return;
		const onKey = (event: KeyboardEvent) => {
			if (event.key !== 'Escape') return;
			// Otherwise the browser closes the popup.
			event.preventDefault();
			close();
		};
		header.current?.addEventListener('keydown', onKey);
		return () => header.current?.removeEventListener('keydown', onKey);
	}, [isOpen]);
	return (
		<header ref={header} class="top">
			<h1 class="host">{host ?? t('extension_name')}</h1>
			{openPanel !== null && <PanelButton backend={model.backend} open={openPanel} />}
			{hasMenu && (
				<button
					ref={button}
					type="button"
					class="bare"
					data-action="menu"
					aria-label={t('popup_menu')}
					title={t('popup_menu')}
					aria-expanded={isOpen}
					aria-controls={isOpen ? 'menu' : undefined}
					onClick={() => setOpen(!isOpen)}
				>
					<Icon name="more" size={20} />
				</button>
			)}
			{hasMenu && (
				<nav id="menu" hidden={!isOpen} aria-label={t('popup_menu')}>
					{isOpen && <Menu model={model} report={report} offer={offer} host={publicHost} onDone={close} />}
				</nav>
			)}
		</header>
	);
}

interface PanelProps {
	backend: PopupModel['backend'];
	/** To be called in the turn of the click. */
	open(tabId: number): Promise<void>;
}

/** Opens the side panel, which stays while a person uses the page, in place of the popup. */
function PanelButton({ backend, open }: PanelProps) {
	const { t } = useTranslator();
	const [hasFailed, setFailed] = useState(false);
	return (
		<>
			<button
				type="button"
				class="bare"
				data-action="panel"
				aria-label={t('popup_panel_open')}
				title={t('popup_panel_open')}
				onClick={() =>
					open(backend.tabId() ?? -1).then(
						() => backend.close(),
						() => setFailed(true),
					)
				}
			>
				<Icon name="panel" size={20} />
			</button>
			{hasFailed && (
				<p role="alert" class="failed">
					{t('popup_panel_failed')}
				</p>
			)}
		</>
	);
}
