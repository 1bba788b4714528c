import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { failureSentence } from '../declarations/describe.ts';
import type { Progress } from '../preview/draft.ts';
import { type ImportModel, PROBLEMS_ID } from './import-model.ts';

/** How far a reading has come, with a way to stop it. */
export function ReadingProgress({ importing }: { importing: ImportModel }) {
	const tr = useTranslator();
	const progress = importing.progress.value;
	return (
		<div role="status">
			{progress && (
				<div class="progress">
					<div>
						<p id="progress-words">
							{fillSlots(tr.t(`options_stage_${progress.stage}`, ...slots(1)), [
								<HostileText key="label" text={progress.label} max={120} />,
							])}
						</p>
						{progress.count > 1 && (
							<p class="aside">
								{tr.t('options_progress_of', tr.number(progress.index), tr.number(progress.count))}
							</p>
						)}
						<progress aria-labelledby="progress-words" value={share(progress)} />
					</div>
					<button type="button" data-action="cancel" onClick={importing.cancel}>
						{tr.t('options_cancel')}
					</button>
				</div>
			)}
		</div>
	);
}

/** The share done, from 0 to 1: each source has three stages. */
function share({ index, count, stage }: Progress): number {
	const within = { fetching: 0.1, opening: 0.2, understanding: 0.5, checking: 0.9 }[stage];
	return (index - 1 + within) / count;
}

/** The sources that gave nothing, each with its reason and place. */
export function Problems({ importing }: { importing: ImportModel }) {
	const tr = useTranslator();
	const problems = importing.problems.value;
	if (problems.length === 0) return null;
	return (
		<section class="problems" id={PROBLEMS_ID} tabIndex={-1} aria-labelledby="problems-heading">
			<h2 id="problems-heading">
				<Icon name="undeclared" />
				{tr.plural('options_problems_title', problems.length)}
			</h2>
			<ul>
				{problems.map(({ label, failure }) => (
					<li key={label}>
						<strong>
							<HostileText text={label} max={120} />
						</strong>
						<p>{failureSentence(tr, failure)}</p>
					</li>
				))}
			</ul>
			<p class="aside">{tr.t('options_problems_untouched')}</p>
		</section>
	);
}
