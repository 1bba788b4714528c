import type { ComponentProps } from 'preact';
import type { Audit } from '../../src/core/audit/audit.ts';
import type { AuditPass } from '../../src/core/audit/audit-pass.ts';
import type { FullAudit } from '../../src/core/audit/full-audit.ts';
import {
	doubtWords,
	fullAuditHeadline,
	passWords,
	stepTitle,
	unsureWords,
} from '../../src/report-text/words/full-audit-words.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { MarkPart } from '../marking/MarkPart.tsx';

const TONES = { 'not-respected': 'attention', respected: 'clean', 'not-sure': 'unsure' } as const;
const ICONS = { attention: 'undeclared', clean: 'declared', unsure: 'unjudged' } as const;

interface Props {
	audit: FullAudit;
	/** Of the heading over the visits. */
	level: 'h2' | 'h3';
	/** For a choice that was not recognised; absent where it can be marked elsewhere. */
	marking?: Pick<ComponentProps<typeof MarkPart>, 'client' | 'onChange'>;
}

/** The verdict of a full audit in words and colour, and the visits that it rests on. */
export function FullAuditVerdict({ audit, level: Heading, marking }: Props) {
	const translator = useTranslator();
	const { verdict, passes, missingSteps } = audit;
	const tone = TONES[verdict];
	const open = unsureWords(audit, translator);
	return (
		<>
			<p class={`result ${tone}`} data-verdict={verdict}>
				<Icon name={ICONS[tone]} size={20} />
				<span>{fullAuditHeadline(audit, translator)}</span>
			</p>
			{open.length > 0 && (
				<ul class="sentences" data-open={missingSteps.length}>
					{open.map((words) => (
						<li key={words}>{words}</li>
					))}
				</ul>
			)}
			<div class="audit-passes">
				<Heading>{translator.t('full_audit_rests_on')}</Heading>
				<ul>
					{passes.map((pass, index) => (
						<Pass key={pass.step} pass={pass} marking={marking} audit={audit.audits[index]} />
					))}
				</ul>
			</div>
		</>
	);
}

interface PassProps {
	pass: AuditPass;
	audit: Audit | undefined;
	marking: Props['marking'];
}

function Pass({ pass, audit, marking }: PassProps) {
	const translator = useTranslator();
	const doubts = doubtWords(pass, translator);
	return (
		<li data-pass={pass.step} data-doubts={pass.doubts.join(' ')}>
			<Icon name={doubts.length === 0 ? 'declared' : 'warning'} />
			<a href={`?id=${encodeURIComponent(pass.auditId)}`}>{stepTitle(pass.step, translator)}</a>
			<span>{passWords(pass, translator)}</span>
			{doubts.map((words) => (
				<span key={words} class="doubt">
					{words}
				</span>
			))}
			{marking && audit && <MarkPart audit={audit} {...marking} />}
		</li>
	);
}
