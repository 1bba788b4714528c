import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { FailedScreen } from '../failed-screen.ts';

interface Props {
	icon: IconName;
	title: string;
	words: string;
	children?: ComponentChildren;
}

/** Takes the place of a page's content: the reason, and buttons or links. */
export function StatePanel({ icon, title, words, children }: Props) {
	return (
		<div class="state" role="alert">
			<Icon name={icon} size={32} />
			<h1>{title}</h1>
			<p>{words}</p>
			{children}
		</div>
	);
}

/** Shows that reports do not exist any more, with a link to those that do. */
export function GonePanel({ title, words }: Pick<Props, 'title' | 'words'>) {
	const { t } = useTranslator();
	return (
		<StatePanel icon="unseen" title={title} words={words}>
			<a class="button" href="../options/index.html#reports">
				{t('report_page_kept')}
			</a>
		</StatePanel>
	);
}

/** Shows an error, and a button to try again. */
export function FailedPanel({ screen, onRetry }: { screen: FailedScreen; onRetry(): void }) {
	const { t, dynamic } = useTranslator();
	const [key, ...substitutions] = screen.detail;
	const words = key === undefined ? screen.message : dynamic(key, ...substitutions);
	return (
		<StatePanel icon="warning" title={t('report_page_error')} words={words}>
			<button type="button" class="primary" data-action="retry" onClick={onRetry}>
				{t('report_page_again')}
			</button>
		</StatePanel>
	);
}

/** Takes the place of a page's content while it is read. */
export function WaitingPanel({ title, words }: { title: string; words?: string }) {
	return (
		<div class="state" role="status">
			<h1>{title}</h1>
			{words !== undefined && <p>{words}</p>}
			<div class="waiting" />
		</div>
	);
}

interface OtherProps {
	screen: { readonly state: 'loading' } | { readonly state: 'gone' } | FailedScreen;
	/** Of the page while it is read. */
	title: string;
	/** The heading where no report exists any more. */
	gone: string;
	onRetry(): void;
}

/** A page about several reports while there is nothing to show: being read, all deleted, or why not. */
export function OtherScreen({ screen, title, gone, onRetry }: OtherProps) {
	const { t } = useTranslator();
	return (
		<main aria-busy={screen.state === 'loading'}>
			{screen.state === 'loading' && <WaitingPanel title={title} />}
			{screen.state === 'gone' && <GonePanel title={gone} words={t('report_compare_gone_help')} />}
			{screen.state === 'error' && <FailedPanel screen={screen} onRetry={onRetry} />}
		</main>
	);
}
