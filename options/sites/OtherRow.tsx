import type { OtherGrant } from '../../src/messaging/intents/site.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { originHosts, type SitesModel } from './sites-model.ts';

/** A host that was allowed beside the portals: a third party, for the most part. */
export function OtherRow({ sites, other }: { sites: SitesModel; other: OtherGrant }) {
	const tr = useTranslator();
	const hosts = originHosts(other.origins).filter((host) => host !== other.name);
	return (
		<li data-other-grant={other.name}>
			<div class="row">
				<div class="row-words">
					<h4>
						<HostileText text={other.name} />
					</h4>
					{hosts.length > 0 && (
						<p class="facts">
							{hosts.map((host) => (
								<span key={host}>
									<HostileText text={host} />
								</span>
							))}
						</p>
					)}
				</div>
				<div class="row-buttons">
					<button
						type="button"
						class="quiet danger"
						data-action="remove-grant"
						aria-label={tr.t('options_site_remove_named', other.name)}
						onClick={() => void sites.removeOther(other)}
					>
						{tr.t('options_site_remove')}
					</button>
				</div>
			</div>
		</li>
	);
}
