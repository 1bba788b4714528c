import type { TargetedEvent } from 'preact';
import { useEffect } from 'preact/hooks';
import { exceptionKey } from '../../src/core/exceptions/exception.ts';
import { exceptionStates } from '../../src/core/exceptions/exception-states.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { TabProps } from '../portal/tab-props.ts';
import { ExceptionRow } from './ExceptionRow.tsx';
import { EXCEPTIONS_ID } from './exceptions-model.ts';

/** Shows the exceptions of a portal: those whose day is over, unused ones, and the others. */
export function ExceptionsPart({ model, portal }: TabProps) {
	const tr = useTranslator();
	const { exceptions } = model;
	const { host, reports } = portal;
	const now = model.now();
	const list = exceptions.lists.value.get(host);
	useEffect(() => {
		void exceptions.open(host);
	}, [exceptions, host]);
	const states = exceptionStates(list ?? [], reports[0] ?? null, now);
	const choose = ({ currentTarget }: TargetedEvent<HTMLInputElement>) => {
		const [file] = currentTarget.files ?? [];
		currentTarget.value = '';
		if (file !== undefined) void exceptions.importFile(host, file);
	};
	return (
		<div id={EXCEPTIONS_ID} tabIndex={-1} class="exceptions">
			<p class="lead">{tr.t('exceptions_lead')}</p>
			{list?.length === 0 && <p class="aside">{tr.t('exceptions_none')}</p>}
			{list !== undefined && list.length > 0 && (
				<ul class="rows">
					{list.map((exception) => {
						const key = exceptionKey(exception);
						return (
							<ExceptionRow
								key={`${key} ${exception.from ?? ''}`}
								exceptions={exceptions}
								host={host}
								exception={exception}
								state={states.get(key) ?? 'unknown'}
								now={now}
							/>
						);
					})}
				</ul>
			)}
			<div class="buttons list-end">
				{list !== undefined && list.length > 0 && (
					<button type="button" data-action="export-exceptions" onClick={() => exceptions.exportAll(host)}>
						{tr.t('exceptions_export')}
					</button>
				)}
				<input
					id="exceptions-file"
					name="exceptions-file"
					type="file"
					class="visually-hidden"
					accept=".json,application/json"
					onChange={choose}
				/>
				<label class="button" for="exceptions-file">
					{tr.t('exceptions_import')}
				</label>
			</div>
		</div>
	);
}
