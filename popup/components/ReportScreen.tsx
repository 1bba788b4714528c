import { useState } from 'preact/hooks';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { NewsSince } from '../../src/messaging/intents/inspection.ts';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { lazyComponent } from '../lazy-component.tsx';
import type { PopupModel, Screen } from '../model/popup-model.ts';
import {
	ROWS_WITH_OPEN_SEARCH,
	ROWS_WITHOUT_SEARCH,
	type RowKind,
	type RowOrder,
	rowCount,
	sectionsOf,
} from '../model/sections.ts';
import { useValue } from '../model/value.ts';
import { newSince } from '../words/news.ts';
import { Counts } from './Counts.tsx';
import { Rows } from './Rows.tsx';
import { SearchBox } from './SearchBox.tsx';
import { StandingBanner } from './StandingBanner.tsx';

const Further = lazyComponent((seldom) => seldom.Further);
const ReadingLine = lazyComponent((seldom) => seldom.ReadingLine);
const Notices = lazyComponent((seldom) => seldom.Notices);
const MarksNotice = lazyComponent((seldom) => seldom.MarksNotice);
const NoMatches = lazyComponent((seldom) => seldom.NoMatches);

interface Props {
	model: PopupModel;
	/** Null in a private window: it goes into addresses. */
	host: string | null;
	report: SiteReport;
	screen: Screen;
	news: NewsSince | null;
}

/** One portal's report: how things stand, the next step, the counts, what is hidden, and every row. */
export function ReportScreen({ model, host, report, screen, news }: Props) {
	const { t } = useTranslator();
	const query = useValue(model.query);
	const [order, setOrder] = useState<RowOrder>('name');
	const [only, setOnly] = useState<RowKind | null>(null);
	const [isSearching, setSearching] = useState(false);
	const opened = useValue(model.opened);
	const isReading = useValue(model.reading) !== null;
	const marks = useValue(model.marks);
	const looking = useValue(model.looking);
	const { offer, trouble, reading } =
		screen.state === 'ready' ? screen : { offer: null, trouble: [], reading: undefined };
	const fresh = newSince(news, report);
	const sections = sectionsOf(report, query, order);
	const isLong = rowCount(report) > ROWS_WITH_OPEN_SEARCH;
	const isWhole =
		report.visibility.hiddenDomains.length + report.evicted + trouble.length === 0 &&
		offer?.canBePlatform !== true;
	return (
		<>
			{marks !== null && <MarksNotice outcome={marks} report={report} offer={offer} />}
			<StandingBanner
				report={report}
				host={host}
				tabId={model.backend.tabId()}
				since={news?.since ?? 0}
				fresh={fresh.size}
				untrue={news?.untrue?.length ?? 0}
				isReading={isReading}
				onRead={model.read}
				onTell={() => model.show('tell')}
			/>
			{reading !== undefined && (
				<ReadingLine
					report={report}
					reading={reading}
					host={host}
					tabId={model.backend.tabId()}
					dismiss={() => model.dismissReading()}
				/>
			)}
			<Counts report={report} only={only} onOnly={setOnly}>
				{!isLong && (rowCount(report) > ROWS_WITHOUT_SEARCH || query !== '') && (
					<button
						type="button"
						class="bare"
						data-action="search"
						aria-label={t('popup_search_open')}
						title={t('popup_search_open')}
						aria-expanded={isSearching || query !== ''}
						onClick={() => {
							setSearching(!isSearching);
							if (isSearching) model.query.value = '';
						}}
					>
						<Icon name="search" />
					</button>
				)}
			</Counts>
			{(isLong || isSearching || query !== '') && (
				<SearchBox
					takesFocus={isSearching}
					query={model.query}
					shown={sections.shown}
					order={order}
					onOrder={setOrder}
				/>
			)}
			{!isWhole && <Notices model={model} report={report} offer={offer} trouble={trouble} />}
			{query !== '' && sections.shown === 0 ? (
				<NoMatches query={model.query} />
			) : (
				<Rows
					report={report}
					sections={sections}
					opened={opened}
					fresh={fresh}
					isFirst={screen.state === 'loading'}
					only={only}
					backend={model.backend}
					onToggle={model.toggle}
				/>
			)}
			{(looking !== null || report.inUse !== null || report.storage !== null) && (
				<Further model={model} report={report} />
			)}
		</>
	);
}
