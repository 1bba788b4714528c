import type { Audit } from '../../src/core/audit/audit.ts';
import type { Recording } from '../../src/core/recording/recording.ts';
import type { Client } from '../../src/messaging/intents.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { type Act, useAct } from '../../src/ui/visit/use-act.ts';
import { clockOf } from './clock-of.ts';
import { MarkForm } from './MarkForm.tsx';
import type { MarkSpan } from './mark-moments.ts';
import { type MarkedAnswer, markableAnswers } from './markable-answers.ts';

interface Props {
	readonly audit: Audit;
	readonly client: Pick<Client, 'audit.mark'>;
	/** Called once the audit has changed. */
	onChange(): Promise<unknown>;
}

/** Marks by hand the choice of a visit in which none was recognised, and takes the mark back; nothing for other audits. */
export function MarkChoice({ audit, client, onChange }: Props) {
	const { t } = useTranslator();
	const act = useAct();
	const { id, recording, marked } = audit;
	const answers = markableAnswers(audit);
	if (recording === null || (marked === undefined && answers.length === 0)) return null;
	const change = async (next: ({ readonly answer: MarkedAnswer } & MarkSpan) | null) => {
		await client['audit.mark']({ id, marked: next });
		await onChange();
	};
	return (
		<div class="mark no-print" data-marked={marked?.answer}>
			{marked !== undefined && (
				<>
					<p role="status">{t(`report_mark_done_${marked.answer}`, clockOf(recording, marked.at))}</p>
					<button
						type="button"
						data-action="mark-undo"
						aria-disabled={act.isBusy}
						onClick={() => act.run(() => change(null))}
					>
						{t('report_mark_undo')}
					</button>
				</>
			)}
			{answers.map((answer) => (
				<Marking
					key={answer}
					audit={audit}
					recording={recording}
					answer={answer}
					act={act}
					onMark={(span) => act.run(() => change({ answer, ...span }))}
				/>
			))}
			{act.failure !== null && <p role="alert">{act.failure}</p>}
		</div>
	);
}

interface MarkingProps {
	readonly audit: Audit;
	readonly recording: Recording;
	readonly answer: MarkedAnswer;
	readonly act: Act;
	onMark(span: MarkSpan): void;
}

function Marking({ answer, ...props }: MarkingProps) {
	const { t } = useTranslator();
	return (
		<details data-mark={answer}>
			<summary>{t(`report_mark_open_${answer}`)}</summary>
			<MarkForm answer={answer} {...props} />
		</details>
	);
}
