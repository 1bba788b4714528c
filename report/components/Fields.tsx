import { useId } from 'preact/hooks';
import { MAX_AUDIT_TEXT } from '../../src/core/audit/audit.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { Notes } from '../notes.ts';

interface TextProps {
	name: string;
	label: string;
	/** For assistive technology, if several fields have the same label. */
	of?: string;
	help?: string;
	value: string;
	rows: number;
	onWrite(text: string): void;
}

/** A field for free text; on paper the whole text, and nothing if it is empty. */
export function TextField({ name, label, of, help, value, rows, onWrite }: TextProps) {
	const id = useId();
	const shared = {
		id,
		name,
		value,
		maxLength: MAX_AUDIT_TEXT,
		'aria-describedby': help === undefined ? undefined : `${id}-help`,
		onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
			onWrite(currentTarget.value),
	};
	return (
		<div class={`field${value === '' ? ' no-print' : ''}`}>
			<label for={id}>
				{label}
				{of !== undefined && <span class="visually-hidden"> {of}</span>}
			</label>
			{rows === 1 ? (
				<input type="text" class="no-print" autoComplete="off" {...shared} />
			) : (
				<textarea class="no-print" rows={rows} {...shared} />
			)}
			{help !== undefined && (
				<p class="help no-print" id={`${id}-help`}>
					{help}
				</p>
			)}
			<p class="print-only written">{value}</p>
		</div>
	);
}

export function AuditorField({ notes }: { notes: Notes }) {
	const { t } = useTranslator();
	return (
		<TextField
			name="auditor"
			label={t('report_auditor')}
			help={t('report_auditor_help')}
			value={notes.words.value.auditor}
			rows={1}
			onWrite={(auditor) => notes.write({ auditor })}
		/>
	);
}

/** The auditor's remarks on the portal as a whole. */
export function Remarks({ notes }: { notes: Notes }) {
	const { t } = useTranslator();
	const { remarks } = notes.words.value;
	return (
		<section aria-labelledby="h-remarks" class={remarks === '' ? 'no-print' : ''}>
			<h2 id="h-remarks">{t('report_remarks')}</h2>
			<TextField
				name="remarks"
				label={t('report_remarks_label')}
				value={remarks}
				rows={4}
				onWrite={(written) => notes.write({ remarks: written })}
			/>
		</section>
	);
}
