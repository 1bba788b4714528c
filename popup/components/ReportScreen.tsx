import type { SiteReport } from '../../src/core/verdict.ts';
import type { SiteOffer } from '../../src/messaging/intents.ts';
import type { PopupModel } from '../model.ts';
import { ROWS_WITHOUT_SEARCH, rowCount, sectionsOf } from '../sections.ts';
import { Counts } from './Counts.tsx';
import { HiddenNotice } from './HiddenNotice.tsx';
import { NothingFound } from './NothingFound.tsx';
import { PlatformSwitch } from './PlatformSwitch.tsx';
import { Rows } from './Rows.tsx';
import { SearchBox } from './SearchBox.tsx';
import { StandingBanner } from './StandingBanner.tsx';

/** One portal's report: how things stand, the counts, what is hidden, and every row. */
export function ReportScreen(props: { model: PopupModel; report: SiteReport; offer: SiteOffer | null }) {
	const { model, report, offer } = props;
	const query = model.query.value;
	const sections = sectionsOf(report, query);
	const searchable = query !== '' || rowCount(report) > ROWS_WITHOUT_SEARCH;
	return (
		<>
			<StandingBanner report={report} onRead={model.read} />
			<Counts report={report} />
			<HiddenNotice
				visibility={report.visibility}
				missing={offer?.missing ?? []}
				refused={model.asked.value === 'refused'}
				onAsk={model.askForHidden}
			/>
			{offer?.canBePlatform === true && <PlatformSwitch on={offer.isPlatform} onSwitch={model.setPlatform} />}
			{searchable && <SearchBox query={model.query} shown={sections.shown} />}
			{query !== '' && sections.shown === 0 ? (
				<NothingFound query={model.query} />
			) : (
				<Rows report={report} sections={sections} opened={model.opened.value} onToggle={model.toggle} />
			)}
		</>
	);
}
