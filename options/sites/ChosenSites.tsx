import { useTranslator } from '../../src/ui/translator-context.ts';
import { SelectionBar } from '../selection/SelectionBar.tsx';
import { KEEP_SITES_ID, REMOVE_SITES_ID, type SitesModel } from './sites-model.ts';

/** Removes the chosen sites, after a question; nothing where there are fewer than two. */
export function ChosenSites({ sites, hosts }: { sites: SitesModel; hosts: readonly string[] }) {
	const tr = useTranslator();
	if (hosts.length < 2) return null;
	const count = sites.selection.chosen.value.length;
	return (
		<SelectionBar selection={sites.selection} ids={hosts}>
			{sites.isAsking.value ? (
				<>
					<p>{tr.plural('options_sites_remove_sure', count)}</p>
					<button type="button" id={KEEP_SITES_ID} onClick={() => sites.ask(false)}>
						{tr.t('options_cancel')}
					</button>
					<button
						type="button"
						class="danger"
						data-action="remove-sites-sure"
						onClick={() => void sites.removeChosen()}
					>
						{tr.plural('options_sites_remove', count)}
					</button>
				</>
			) : (
				<button
					type="button"
					class="danger"
					id={REMOVE_SITES_ID}
					data-action="remove-sites"
					onClick={() => sites.ask(true)}
				>
					{tr.plural('options_sites_remove', count)}
				</button>
			)}
		</SelectionBar>
	);
}
