import type { Lifetime } from '../../src/core/policy/lifetime.ts';
import type { Declaration } from '../../src/core/policy/policy.ts';
import { type ComparedField, isUnchanged, type PolicyDiff } from '../../src/core/policy/policy-diff.ts';
import { clipText, visibleText } from '../../src/core/text/visible-text.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import { Code } from '../../src/ui/HostileText.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { dayWords, lifetimeWords, nameWords, singleLine } from '../declarations/describe.ts';
import type { Comparison } from '../effect/comparison.ts';

/** Rows shown of each kind of change; the table above shows the rest. */
const MAX_ROWS = 100;

/** The changes that saving makes to one portal's policy. */
export function Changes({ comparison }: { comparison: Comparison }) {
	const tr = useTranslator();
	const { site, stored, diff } = comparison;
	if (stored === null || diff === null) {
		return <p class="aside">{tr.t('options_changes_new', site)}</p>;
	}
	const isSame = isUnchanged(diff);
	const title =
		stored.readAt === null
			? tr.t(isSame ? 'options_changes_none_undated' : 'options_changes_title_undated', site)
			: tr.t(isSame ? 'options_changes_none' : 'options_changes_title', site, dayWords(tr, stored.readAt));
	if (isSame) return <p>{title}</p>;
	return (
		<section class="changes">
			<h3>{title}</h3>
			<p class="counts">
				<ChangeTags diff={diff} />
			</p>
			<ChangeRows diff={diff} />
		</section>
	);
}

/** How many rows were added, removed and changed; nothing for those that were not. */
export function ChangeTags({ diff }: { diff: PolicyDiff }) {
	const tr = useTranslator();
	const { added, removed, changed } = diff;
	return (
		<>
			{added.length > 0 && (
				<span class="tag tag-added">{tr.plural('options_changes_added', added.length)}</span>
			)}
			{removed.length > 0 && (
				<span class="tag tag-removed">{tr.plural('options_changes_removed', removed.length)}</span>
			)}
			{changed.length > 0 && (
				<span class="tag tag-changed">{tr.plural('options_changes_changed', changed.length)}</span>
			)}
		</>
	);
}

/** The rows that were added, removed and changed, each change field by field. */
export function ChangeRows({ diff }: { diff: PolicyDiff }) {
	const tr = useTranslator();
	const wholeRows = (mark: 'added' | 'removed') =>
		diff[mark].slice(0, MAX_ROWS).map((row, index) => (
			<li key={`${mark} ${index}`}>
				<span class={`tag tag-${mark}`}>{tr.t(`options_mark_${mark}`)}</span>
				<Code text={nameWords(row)} max={200} />
			</li>
		));
	return (
		<ul class="change-rows">
			{wholeRows('added')}
			{wholeRows('removed')}
			{diff.changed.slice(0, MAX_ROWS).map(({ before, after, fields }, index) => (
				<li key={`c${index}`}>
					<span class="tag tag-changed">{tr.t('options_mark_changed')}</span>
					<div>
						<Code text={nameWords(after)} max={200} />
						{fields.map((field) => (
							<div key={field} class="aside">
								{tr.t(`options_column_${field}`)}{' '}
								<del>
									<bdi>{fieldWords(tr, before, field)}</bdi>
								</del>
								{' → '}
								<ins>
									<bdi>{fieldWords(tr, after, field)}</bdi>
								</ins>
							</div>
						))}
					</div>
				</li>
			))}
		</ul>
	);
}

/** A field in words of ours, or in the policy's own, made safe to show. */
function fieldWords(tr: Translator, declaration: Declaration, field: ComparedField): string {
	const { category, lifetime, party } = declaration;
	if (field === 'category') return tr.t(`options_category_${category}`);
	if (field === 'lifetime') return lifetime === null ? tr.t('options_not_said') : bothWords(tr, lifetime);
	if (field === 'party' && party !== null) return tr.t(`options_party_${party}`);
	const text = declaration[field];
	return text === null ? tr.t('options_not_said') : ownWords(text);
}

function bothWords(tr: Translator, lifetime: Lifetime): string {
	const words = lifetimeWords(tr, lifetime);
	const own = ownWords(lifetime.text);
	return words.toLowerCase() === own.toLowerCase() ? words : tr.t('options_lifetime_quoted', words, own);
}

function ownWords(text: string): string {
	return visibleText(clipText(singleLine(text), 200).text);
}
