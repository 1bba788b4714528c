import type { ProblemCookieView, ProblemGroupView, Section } from '../../src/report-text/audit-view.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { fillSlots, slots } from '../../src/ui/rich-text.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { Value } from './Facts.tsx';
import { FindingLink } from './FindingLink.tsx';
import { ReportSection } from './ReportSection.tsx';

/** Longer names are clipped; the evidence has them whole. */
const MAX_NAME_LENGTH = 80;

interface Props {
	section: Section<ProblemGroupView>;
	/** The report's id. */
	id: string;
	/** Opens a cookie's evidence, which the link leads to. */
	onOpen(key: string): void;
}

/** Contradictions and excesses by kind: the cookies, the rule, its certainty, and advice. */
export function Problems({ section, id, onOpen }: Props) {
	return (
		<ReportSection section={section}>
			<ol class="problems">
				{section.entries.map((group) => (
					<Group key={group.code} group={group} id={id} onOpen={onOpen} />
				))}
			</ol>
		</ReportSection>
	);
}

function Group({ group, id, onOpen }: { group: ProblemGroupView } & Pick<Props, 'id' | 'onOpen'>) {
	const { t } = useTranslator();
	const { code, weight, weightWords, heading, words, certaintyWords, source, advice, cookies } = group;
	const about = [weightWords, ...(certaintyWords === null ? [] : [certaintyWords])].join(' · ');
	return (
		<li class={weight} data-problem={code}>
			<h3>
				<Icon name="warning" size={14} /> <span class="heading-words">{heading}</span>{' '}
				<span class="number">{cookies.length}</span>
			</h3>
			<ul>
				{cookies.map((cookie) => (
					<Cookie key={cookie.key} cookie={cookie} onOpen={onOpen} />
				))}
			</ul>
			{words !== '' && <p>{words}</p>}
			<p class="source">
				{about} · {fillSlots(t('popup_detail_source', ...slots(1)), [<Value key="source" fact={source} />])}
			</p>
			<p>
				<strong>{t('report_do')}</strong> {advice}{' '}
				<FindingLink of={`id=${encodeURIComponent(id)}`} code={code} heading={heading} />
			</p>
		</li>
	);
}

function Cookie({ cookie, onOpen }: { cookie: ProblemCookieView } & Pick<Props, 'onOpen'>) {
	const { key, row, name, where, when, words, certaintyWords } = cookie;
	const more = [when ?? '', words, certaintyWords].filter((text) => text !== '');
	return (
		<li>
			<a href={`#cookie-${row}`} onClick={() => onOpen(key)}>
				<code>
					<HostileText text={name} max={MAX_NAME_LENGTH} />
				</code>
			</a>{' '}
			<span class="where">
				<bdi>{where}</bdi>
			</span>
			{more.length > 0 && <span class="sub">{more.join(' · ')}</span>}
		</li>
	);
}
