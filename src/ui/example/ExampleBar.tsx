import type { ComponentChildren } from 'preact';
import { useTranslator } from '../translator-context.ts';

interface Props {
	/** Switches between what the example can show. */
	children?: ComponentChildren;
	/** The example's other page. */
	other: { readonly href: string; readonly title: string };
	/** Answers to what an example cannot do. */
	answer?: string;
}

/** Marks a page as an example, whatever it shows, and leads to the other one and back. */
export function ExampleBar({ children, other, answer = '' }: Props) {
	const { t } = useTranslator();
	return (
		<aside class="example-bar" aria-label={t('example_title')}>
			<p class="example-title">
				<strong>{t('example_title')}</strong>
				<span>{t('example_text')}</span>
			</p>
			{children}
			<p class="example-links">
				<a href={other.href}>{other.title}</a>
				<a href="/welcome/index.html">{t('example_back')}</a>
			</p>
			<p class="example-answer" role="status">
				{answer}
			</p>
		</aside>
	);
}
