import type { CaptureFailure, SkippedEntry } from '../../src/core/capture/capture.ts';
import { visibleText } from '../../src/core/text/visible-text.ts';
import { snakeCase } from '../../src/i18n/message-key.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { sizeWords } from '../declarations/describe.ts';
import { FileDrop } from '../FileDrop.tsx';
import type { OptionsModel } from '../model.ts';
import { MAX_HAR_BYTES } from './capture-client.ts';
import {
	CAPTURE_RESULT_ID,
	type CaptureModel,
	type CaptureState,
	capturesOf,
	isHarFile,
} from './capture-model.ts';

/** Opens a HAR file as a recorded visit. Nothing is stored before the report is made. */
export function CapturePart({ model }: { model: OptionsModel }) {
	const { t } = useTranslator();
	const captures = capturesOf(model);
	const readFirst = (files: readonly File[]) => {
		const [file] = files;
		if (file !== undefined) void captures.read(file);
	};
	return (
		<section class="captures" aria-labelledby="h-capture">
			<h2 id="h-capture">{t('options_capture_title')}</h2>
			<p class="lead">{t('options_capture_lead')}</p>
			<FileDrop
				id="har-file"
				accept=".har,.json"
				words={t('options_capture_choose')}
				onChosen={readFirst}
				onDropped={(files) => readFirst(files.filter(isHarFile))}
			/>
			<div role="status" data-capture={captures.state.value.step}>
				<CaptureResult model={model} state={captures.state.value} />
			</div>
		</section>
	);
}

const MAX_FILE_NAME = 120;
const fileWords = (name: string) => visibleText(name.slice(0, MAX_FILE_NAME));

function CaptureResult({ model, state }: { model: OptionsModel; state: CaptureState }) {
	const tr = useTranslator();
	const { t } = tr;
	switch (state.step) {
		case 'none':
			return null;
		case 'reading':
			return (
				<p class="capture-line">
					{t('options_capture_reading', fileWords(state.file))}{' '}
					<button type="button" class="link" data-action="stop-capture" onClick={capturesOf(model).stop}>
						{t('options_capture_stop')}
					</button>
				</p>
			);
		case 'failed':
			return (
				<p class="capture-line wrong">
					<Icon name="unjudged" />
					<span>{failureWords(state.file, state.why, tr)}</span>
				</p>
			);
		case 'made':
			return (
				<p class="capture-line">
					<Icon name="declared" />
					<span id={CAPTURE_RESULT_ID} tabIndex={-1}>
						{t('options_capture_made')}{' '}
						<a
							href={`../report/index.html?id=${state.id}`}
							target="_blank"
							rel="noopener"
							data-action="open-capture"
						>
							{t('options_capture_open')}
						</a>
					</span>
				</p>
			);
		default:
			return <CaptureRead model={model} state={state} />;
	}
}

type ReadState = Extract<CaptureState, { capture: unknown }>;

/** The capture that was read, and the way to its report. */
function CaptureRead({ model, state }: { model: OptionsModel; state: ReadState }) {
	const tr = useTranslator();
	const { t } = tr;
	const captures = capturesOf(model);
	const { capture, hosts } = state;
	const { name, version } = capture.browser;
	const product = visibleText(`${name} ${version}`.trim()) || t('report_unknown');
	const about = [fileWords(state.file), tr.dateTime(capture.startedAt), product] as const;
	return (
		<div class="capture-read">
			<p>{tr.plural('options_capture_about', capture.entries, ...about)}</p>
			<p class="help">{t('options_capture_limits')}</p>
			{capture.skipped > 0 && (
				<p class="help">
					{tr.plural('options_capture_skipped', capture.skipped, placeWords(capture.firstSkipped, tr))}
				</p>
			)}
			<HostChoice captures={captures} hosts={hosts} />
			<PolicyLine model={model} />
			<button
				type="button"
				class="primary"
				data-action="make-capture"
				disabled={state.step === 'making'}
				onClick={() => void captures.make()}
			>
				{t('options_capture_make')}
			</button>
		</div>
	);
}

function HostChoice({ captures, hosts }: { captures: CaptureModel; hosts: readonly string[] }) {
	const { t } = useTranslator();
	return (
		<label class="field">
			<span>{t('options_capture_host')}</span>
			<select
				name="capture-host"
				value={captures.host.value}
				onChange={(event) => captures.chooseHost(event.currentTarget.value)}
			>
				{hosts.map((host) => (
					<option key={host} value={host}>
						{host}
					</option>
				))}
			</select>
		</label>
	);
}

/** The policy that will judge, or the way to import one. */
function PolicyLine({ model }: { model: OptionsModel }) {
	const { t } = useTranslator();
	const captures = capturesOf(model);
	const host = captures.host.value;
	const site = captures.policySite(host);
	if (site !== null) return <p class="help">{t('options_capture_policy', site)}</p>;
	return (
		<p class="help">
			{t('options_capture_no_policy')}{' '}
			<button
				type="button"
				class="link"
				data-action="import-for-capture"
				onClick={() => model.reader.importFor(host)}
			>
				{t('options_capture_import')}
			</button>
		</p>
	);
}

function placeWords(skipped: readonly SkippedEntry[], { t, list }: Translator): string {
	return list(
		skipped.map(({ entry, problem }) => t(`options_capture_problem_${snakeCase(problem)}`, String(entry))),
	);
}

function failureWords(name: string, why: CaptureFailure, tr: Translator): string {
	const { t } = tr;
	const file = fileWords(name);
	if (why.failure === 'too-large')
		return t('options_capture_failure_too_large', file, sizeWords(tr, MAX_HAR_BYTES));
	if (why.failure === 'unreadable-entries')
		return t('options_capture_failure_unreadable_entries', file, placeWords(why.skipped ?? [], tr));
	if (why.failure === 'broken-json' && why.place !== undefined) {
		const [line = '', column = ''] = why.place.split(':');
		return t('options_capture_failure_broken_json_at', file, line, column);
	}
	return t(`options_capture_failure_${snakeCase(why.failure)}`, file);
}
