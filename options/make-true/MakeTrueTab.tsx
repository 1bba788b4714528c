import { useEffect } from 'preact/hooks';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ReadPolicy } from '../portal/ReadPolicy.tsx';
import type { TabProps } from '../portal/tabs.ts';
import { useSeldom } from '../use-seldom.ts';

/** What would make a portal's policy true. */
export function MakeTrueTab({ model, portal }: TabProps) {
	const tr = useTranslator();
	const correction = model.corrections.of(portal.host);
	const report = correction.report.value;
	const isJudged = report !== null && (report.policy.kind === 'portal' || report.policy.kind === 'family');
	useEffect(() => {
		if (isJudged) void correction.load();
	}, [correction, isJudged]);
	const Part = useSeldom(isJudged, (seldom) => seldom.MakeTrue, model.notices.focusWish);
	if (isJudged) {
		return Part === null ? (
			<p class="aside">{tr.t('options_loading')}</p>
		) : (
			<Part model={model} portal={portal} correction={correction} />
		);
	}
	if (portal.policy === null) return <ReadPolicy model={model} portal={portal} />;
	return <p class="aside">{tr.t('options_todo_open')}</p>;
}
