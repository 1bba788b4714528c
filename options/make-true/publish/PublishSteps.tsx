import type { ComponentChildren } from 'preact';
import { isPlatformHost } from '../../../src/core/policy/platform.ts';
import { Icon } from '../../../src/ui/Icon.tsx';
import { useTranslator } from '../../../src/ui/translator-context.ts';
import type { MakeTrueProps } from '../make-true-props.ts';
import { BY_HAND_ID, COPY_PAGE_ID, type ExportForm, type PageExporter } from './page-exporter.ts';

const MORE = ['table', 'html', 'csv', 'file'] as const satisfies readonly ExportForm[];

/** The way from the corrected page to a green portal: copy it, publish it, have it read again. The next step stands out. */
export function PublishSteps({ model, portal, correction }: MakeTrueProps) {
	const tr = useTranslator();
	const { exporter, check } = correction;
	const isExported = exporter.isExported.value;
	const isChecking = check.result.value?.state === 'checking';
	const address = correction.policy.value?.source.url ?? null;
	return (
		<section class="publish" aria-labelledby="publish-heading">
			<h3 id="publish-heading" class="visually-hidden">
				{tr.t('options_true_publish')}
			</h3>
			<ol class="publish-steps">
				<li>
					<button
						type="button"
						id={COPY_PAGE_ID}
						class={isExported ? undefined : 'primary'}
						data-action="copy-page"
						onClick={() => void exporter.export('page')}
					>
						{tr.t('options_true_step_copy')}
					</button>
					<More exporter={exporter} />
				</li>
				<li>
					<OpenEditor portal={portal} address={address} isNext={isExported} />
				</li>
				<li>
					{address === null ? (
						<button
							type="button"
							data-action="paste-again"
							onClick={() => model.reader.importFor(portal.host)}
						>
							{tr.t('options_true_step_paste')}
						</button>
					) : (
						<button
							type="button"
							data-action="check-again"
							aria-disabled={isChecking}
							onClick={() => void correction.checkAgain()}
						>
							{tr.t('options_true_step_check')}
						</button>
					)}
					<p class="help">{tr.t(address === null ? 'options_true_paste_help' : 'options_true_check_help')}</p>
				</li>
			</ol>
			<ExportWords exporter={exporter} />
		</section>
	);
}

interface EditorProps {
	readonly portal: MakeTrueProps['portal'];
	/** Of the policy's page. */
	readonly address: string | null;
	/** The page was copied: this is the next step. */
	readonly isNext: boolean;
}

/** Leads to where the page is published: the platform's back office, or the site's own editor. */
function OpenEditor({ portal, address, isNext }: EditorProps) {
	const tr = useTranslator();
	const { host, site, isPrivate } = portal;
	const isPortal = isPlatformHost(host) || site?.platform === true;
	const url = isPortal ? `https://${host}/backoffice/` : address;
	const help = tr.t(isPortal ? 'options_true_back_office_help' : 'options_true_own_site_help');
	const label = tr.t(isPortal ? 'options_true_step_back_office' : 'options_true_step_own_site');
	// From here, the link would open in an ordinary window, and put a private window's portal into its history.
	if (url === null || isPrivate) {
		return (
			<>
				<p class="step-plain">{label}</p>
				<p class="help">
					{isPrivate && url !== null && `${tr.t('options_true_open_private', url)} `}
					{help}
				</p>
			</>
		);
	}
	return (
		<>
			<a
				class={isNext ? 'button primary' : 'button'}
				href={url}
				target="_blank"
				rel="noreferrer noopener"
				data-action="open-editor"
			>
				{label} <Icon name="external" size={14} />
			</a>
			<p class="help">{help}</p>
		</>
	);
}

function More({ exporter }: { exporter: PageExporter }) {
	const tr = useTranslator();
	return (
		<details class="more-forms">
			<summary>{tr.t('options_true_more')}</summary>
			<div class="more-forms-list">
				{MORE.map((kind) => (
					<button
						key={kind}
						type="button"
						class="quiet"
						data-action={`take-${kind}`}
						onClick={() => void exporter.export(kind)}
					>
						{tr.t(`options_true_take_${kind}`)}
					</button>
				))}
			</div>
		</details>
	);
}

/** The outcome of copying, and the text itself where the browser did not let us. */
function ExportWords({ exporter }: { exporter: PageExporter }) {
	const tr = useTranslator();
	const last: ComponentChildren = exporter.last.value?.words;
	const byHand = exporter.last.value?.byHand ?? null;
	return (
		<>
			<p role="status" class={byHand === null ? 'copied' : 'copied not-copied'}>
				{last}
			</p>
			{byHand !== null && (
				<textarea
					id={BY_HAND_ID}
					class="by-hand"
					readOnly
					rows={6}
					value={byHand}
					aria-label={tr.t('options_copy_by_hand')}
					onFocus={(event) => event.currentTarget.select()}
				/>
			)}
		</>
	);
}
