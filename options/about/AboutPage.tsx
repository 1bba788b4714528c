import { useMemo } from 'preact/hooks';
import { languageOf } from '../../src/i18n/interface-languages.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { OptionsModel } from '../model.ts';
import { Page } from '../Page.tsx';
import { type AboutModel, PROBLEM_ID, problemMail } from './about-model.ts';
import { NEWS } from './news.ts';

/** Version of the extension, help, a report of a problem, and the licences. */
export function AboutPage({ model: { about } }: { model: OptionsModel }) {
	const tr = useTranslator();
	return (
		<Page name="about" title={tr.t('options_about_title')} lead={tr.t('options_about_lead')}>
			<p data-version={about.version}>{tr.t('options_about_version', about.version)}</p>
			<NewsPart about={about} />
			<HelpPart site={about.site} />
			<ProblemPart about={about} />
			<section class="licences" aria-labelledby="licences-heading">
				<h2 id="licences-heading">{tr.t('options_licences_title')}</h2>
				<p class="lead">{tr.t('options_licences_lead')}</p>
				<Links
					links={[
						['../LICENSE', tr.t('options_licence_own')],
						['../THIRD-PARTY-NOTICES.txt', tr.t('options_licence_others')],
					]}
				/>
			</section>
		</Page>
	);
}

/** Links to files of the package, each an address and its words; they open in a tab of their own. */
function Links({ links }: { links: readonly (readonly [string, string])[] }) {
	return (
		<ul class="links">
			{links.map(([href, words]) => (
				<li key={href}>
					<a href={href} target="_blank" rel="noopener">
						{words}
					</a>
				</li>
			))}
		</ul>
	);
}

/** The news of this version: unfolded when they are first shown, folded from then on. */
function NewsPart({ about }: { about: AboutModel }) {
	const tr = useTranslator();
	const isFirst = useMemo(about.showNews, []);
	return (
		<details class="news" open={isFirst}>
			<summary>{tr.t('options_news', NEWS.version)}</summary>
			<ul>
				{NEWS.lines.map((line) => (
					<li key={line}>{tr.t(line)}</li>
				))}
			</ul>
		</details>
	);
}

const QUESTIONS = [
	['options_help_undeclared', 'options_help_undeclared_text'],
	['options_help_missing', 'options_help_missing_text'],
	['options_help_own_domain', 'options_help_own_domain_text'],
	['options_help_private', 'options_help_private_text'],
] as const;

/** The privacy statement in the language of the interface; `scripts/build/privacy-pages.mjs` makes one in each. */
const privacyPage = (locale: string) => `../privacy/${languageOf(locale)}.html`;

/** The guide on the product's site, which is in English and French. */
const guidePage = (site: string, locale: string) =>
	new URL(`${languageOf(locale) === 'fr' ? 'fr' : 'en'}/index.html`, site).href;

function HelpPart({ site }: { site: string | null }) {
	const tr = useTranslator();
	return (
		<section class="help-part" aria-labelledby="help-heading">
			<h2 id="help-heading">{tr.t('options_help_title')}</h2>
			{QUESTIONS.map(([question, answer]) => (
				<details key={question}>
					<summary>{tr.t(question)}</summary>
					<p>{tr.t(answer)}</p>
				</details>
			))}
			<Links
				links={[
					...(site === null ? [] : [[guidePage(site, tr.locale), tr.t('options_help_site')] as const]),
					[privacyPage(tr.locale), tr.t('options_privacy')],
					['../welcome/index.html', tr.t('options_help_welcome')],
					['../popup/index.html?example', tr.t('options_help_example')],
				]}
			/>
		</section>
	);
}

function ProblemPart({ about }: { about: AboutModel }) {
	const tr = useTranslator();
	return (
		<section class="problem" aria-labelledby="problem-heading">
			<h2 id="problem-heading">{tr.t('options_problem_title')}</h2>
			<p class="lead">{tr.t('options_problem_lead')}</p>
			<div class="field">
				<label for={PROBLEM_ID}>{tr.t('options_problem_label')}</label>
				<textarea
					id={PROBLEM_ID}
					name="problem-text"
					rows={12}
					value={about.text.value}
					onInput={(event) => about.setText(event.currentTarget.value)}
				/>
			</div>
			<div class="buttons">
				<button type="button" data-action="copy-problem" onClick={() => void about.copy()}>
					{tr.t('options_problem_copy')}
				</button>
				<a
					class="button"
					href={problemMail(tr.t('options_problem_subject', about.version), about.text.value)}
					data-action="mail-problem"
				>
					{tr.t('options_problem_mail')}
				</a>
			</div>
		</section>
	);
}
