import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { Audit } from '../../src/core/audit/audit.ts';
import { noteOn } from '../../src/core/audit/audit-texts.ts';
import type { AuditView } from '../../src/report-text/audit-view.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { stepTitle } from '../../src/report-text/words/full-audit-words.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { ReportBody, SHARED_SECTIONS, type SharedSection } from '../components/ReportBody.tsx';
import { ReportTitle } from '../components/ReportTitle.tsx';
import type { SealMarks } from '../components/Seal.tsx';
import type { Notes } from '../notes.ts';
import type { FullAuditBackend } from './full-audit-model.ts';

interface Props {
	readonly audits: readonly Audit[];
	readonly backend: FullAuditBackend;
	/** Of each audit. */
	readonly marks: readonly SealMarks[];
}

/** The auditor's texts as they are stored; on paper nothing is written. */
function readOnlyNotes(audit: Audit): Notes {
	const { auditor, remarks, notes } = audit;
	const words = { auditor, remarks, notes };
	const nothing = () => undefined;
	return {
		words: signal(words),
		saving: signal({ state: 'untouched' }),
		conflicts: signal([]),
		audit: signal(audit),
		note: (key) => noteOn(words, key),
		write: nothing,
		assess: nothing,
		settle: nothing,
		flush: async () => undefined,
		isUnsaved: () => false,
		dispose: nothing,
	};
}

/** The sections of a view that an earlier one has already: they are printed once. */
function repeatedIn(view: AuditView, earlier: readonly AuditView[]): ReadonlySet<SharedSection> {
	const isSame = (section: SharedSection) => (other: AuditView) =>
		JSON.stringify(other[section]) === JSON.stringify(view[section]);
	return new Set(SHARED_SECTIONS.filter((section) => earlier.some(isSame(section))));
}

/** The reports of a full audit's visits, whole, as they are printed below its verdict. */
export function AuditParts({ audits, backend, marks }: Props) {
	const translator = useTranslator();
	const views = useMemo(
		() => audits.map((audit) => auditView({ ...audit, auditor: '' }, translator)),
		[audits, translator],
	);
	return (
		<>
			{audits.map((audit, index) => {
				const view = views[index];
				const step = audit.recording?.plan?.step;
				return (
					view && (
						<article key={audit.id} class="audit-part" data-part={step}>
							{step !== undefined && <p class="part-step">{stepTitle(step, translator)}</p>}
							<ReportTitle view={view} />
							<ReportBody
								view={view}
								audit={audit}
								notes={readOnlyNotes(audit)}
								model={{
									backend,
									opened: signal(new Set()),
									printsEvidence: signal(false),
									toggle: () => undefined,
									refresh: async () => undefined,
								}}
								isPrinting
								marks={marks[index]}
								omitted={repeatedIn(view, views.slice(0, index))}
							/>
						</article>
					)
				);
			})}
		</>
	);
}
