import { useState } from 'preact/hooks';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { NewsSince } from '../../src/messaging/intents/inspection.ts';
import { lazyComponent } from '../lazy-component.tsx';
import type { PopupModel, Screen } from '../model/popup-model.ts';
import { ROWS_WITHOUT_SEARCH, type RowKind, type RowOrder, rowCount, sectionsOf } from '../model/sections.ts';
import { useValue } from '../model/value.ts';
import { newSince } from '../words/news.ts';
import { Counts } from './Counts.tsx';
import { Further } from './Further.tsx';
import { Rows } from './Rows.tsx';
import { SearchBox } from './SearchBox.tsx';
import { StandingBanner } from './StandingBanner.tsx';
import { Steps } from './Steps.tsx';

const Notices = lazyComponent((seldom) => seldom.Notices);
const NoMatches = lazyComponent((seldom) => seldom.NoMatches);

interface Props {
	model: PopupModel;
	report: SiteReport;
	screen: Screen;
	news: NewsSince | null;
}

/** One portal's report: how things stand, what to do, the counts, what is hidden, every row, and what else to look at. */
export function ReportScreen({ model, report, screen, news }: Props) {
	const query = useValue(model.query);
	const [order, setOrder] = useState<RowOrder>('name');
	const [only, setOnly] = useState<RowKind | null>(null);
	const opened = useValue(model.opened);
	const { offer, trouble } = screen.state === 'ready' ? screen : { offer: null, trouble: [] };
	const fresh = newSince(news, report);
	const sections = sectionsOf(report, query, order);
	const searchable = query !== '' || rowCount(report) > ROWS_WITHOUT_SEARCH;
	const isWhole =
		report.visibility.hiddenDomains.length + report.evicted + trouble.length === 0 &&
		offer?.canBePlatform !== true;
	return (
		<>
			<StandingBanner report={report} onRead={model.read} />
			<Steps report={report} backend={model.backend} />
			<Counts report={report} since={news?.since ?? 0} fresh={fresh.size} only={only} onOnly={setOnly} />
			{!isWhole && <Notices model={model} report={report} offer={offer} trouble={trouble} />}
			{searchable && (
				<SearchBox query={model.query} shown={sections.shown} order={order} onOrder={setOrder} />
			)}
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
					copy={model.backend.copy}
					onToggle={model.toggle}
				/>
			)}
			<Further model={model} report={report} />
		</>
	);
}
