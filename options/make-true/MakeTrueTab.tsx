import { useTranslator } from '../../src/ui/translator-context.ts';
import { ReadPolicy } from '../portal/ReadPolicy.tsx';
import type { TabProps } from '../portal/tab-props.ts';
import { useSeldom } from '../use-seldom.ts';

/** The tab that leads to a true policy. */
export function MakeTrueTab({ model, portal }: TabProps) {
	const tr = useTranslator();
	const kind = portal.reports[0]?.policy.kind ?? 'none';
	const isJudged = kind === 'portal' || kind === 'family';
	const Part = useSeldom(isJudged, (seldom) => seldom.MakeTrue, model.notices.focusWish);
	if (isJudged) {
		return Part === null ? (
			<p class="aside">{tr.t('options_loading')}</p>
		) : (
			<Part model={model} portal={portal} />
		);
	}
	if (portal.policy === null) return <ReadPolicy model={model} portal={portal} />;
	return <p class="aside">{tr.t('options_todo_open')}</p>;
}
