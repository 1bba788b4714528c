import { useEffect, useState } from 'preact/hooks';
import type { Shortcut, Shortcuts } from '../../src/ports/shortcuts.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';

/** The keys that open popup and side panel, and the way to change them. Empty where the browser has none. */
export function ShortcutsPart({ shortcuts }: { shortcuts: Shortcuts }) {
	const { t } = useTranslator();
	const [list, setList] = useState<readonly Shortcut[]>([]);
	const [hasFailed, setFailed] = useState(false);
	useEffect(() => {
		shortcuts.list().then(setList, () => null);
	}, []);
	if (list.length === 0) return null;
	return (
		<section class="shortcuts" aria-labelledby="shortcuts-heading">
			<h2 id="shortcuts-heading">{t('options_shortcuts_title')}</h2>
			<dl>
				{list.map(({ opens, keys }) => (
					<div key={opens} data-shortcut={opens}>
						<dt>{t(opens === 'popup' ? 'options_shortcut_popup' : 'options_shortcut_panel')}</dt>
						<dd>{keys === '' ? t('options_shortcut_none') : <kbd>{keys}</kbd>}</dd>
					</div>
				))}
			</dl>
			<p>
				<button
					type="button"
					data-action="change-shortcuts"
					onClick={() => shortcuts.change().catch(() => setFailed(true))}
				>
					{t('options_shortcuts_change')}
				</button>
			</p>
			{hasFailed && <p role="alert">{t('options_shortcuts_failed')}</p>}
		</section>
	);
}
