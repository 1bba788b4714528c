import type { Recording } from '../../src/core/recording/recording.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { MarkSpan } from './mark-moments.ts';

interface Props {
	readonly recording: Recording;
	/** When cookies were set, ms. */
	readonly settings: readonly { readonly at: number }[];
	/** The chosen moment; null while there is none. */
	readonly span: MarkSpan | null;
}

const WIDTH = 1000;
const HEIGHT = 40;
const MIN_BAND = 16;

/** A recorded visit as a line from start to end, with its clicks, its cookies and the chosen moment. */
export function MarkLine({ recording, settings, span }: Props) {
	const { t } = useTranslator();
	const { startedAt, endedAt, clicks = [] } = recording;
	const x = (at: number) => ((at - startedAt) / Math.max(1, endedAt - startedAt)) * WIDTH;
	return (
		<>
			<svg class="mark-line" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
				{span !== null && <Band from={x(span.since)} to={x(span.at)} />}
				<path class="mark-axis" d={`M0 ${HEIGHT - 1}H${WIDTH}`} />
				{clicks.map(({ since }, index) => (
					<path key={`${index} ${since}`} class="mark-click" d={`M${x(since)} 2V${HEIGHT - 14}`} />
				))}
				{settings.map(({ at }, index) => (
					<path key={`${index} ${at}`} class="mark-set" d={`M${x(at)} ${HEIGHT - 10}V${HEIGHT}`} />
				))}
			</svg>
			<p class="mark-legend">{t('report_mark_line')}</p>
		</>
	);
}

/** The chosen moment, wide enough to be seen. */
function Band({ from, to }: { from: number; to: number }) {
	const width = Math.max(MIN_BAND, to - from);
	return <rect class="mark-band" x={(from + to - width) / 2} y={0} width={width} height={HEIGHT} />;
}
