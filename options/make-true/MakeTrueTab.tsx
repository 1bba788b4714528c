import { useTranslator } from '../../src/ui/translator-context.ts';
import { OrganisationCorrection } from '../organisation/OrganisationCorrection.tsx';
import { ReadPolicy } from '../portal/ReadPolicy.tsx';
import type { TabProps } from '../portal/tab-props.ts';
import { isByOrganisation } from '../portals/portal.ts';
import { useSeldom } from '../use-seldom.ts';

/** The tab that leads to a true policy. */
export function MakeTrueTab({ model, portal }: TabProps) {
	const tr = useTranslator();
	const kind = portal.reports[0]?.policy.kind ?? 'none';
	const isJudged = kind === 'portal' || kind === 'family';
	const isSet = kind === 'organisation' || (portal.reports.length === 0 && isByOrganisation(portal));
	const Part = useSeldom(isJudged, (seldom) => seldom.MakeTrue, model.notices.focusWish);
	if (isSet) return <OrganisationCorrection model={model} portal={portal} />;
	if (isJudged) {
		return Part === null ? (
			<p class="aside">{tr.t('options_loading')}</p>
		) : (
			<Part model={model} portal={portal} />
		);
	}
	if (portal.policy === null && portal.organisation === null)
		return <ReadPolicy model={model} portal={portal} />;
	return <p class="aside">{tr.t('options_todo_open')}</p>;
}
