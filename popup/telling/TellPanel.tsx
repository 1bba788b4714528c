import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import type { PortalLetter } from '../../src/correct/letter/portal-letter.ts';
import { ownName } from '../../src/i18n/interface-languages.ts';
import { useTranslator } from '../../src/ui/translator-context.ts';
import type { PopupModel } from '../model/popup-model.ts';

type Writing = typeof import('../exporting.ts');

/** A letter to the people who run the portal, to change, copy or send. */
export function TellPanel({ model, report }: { model: PopupModel; report: SiteReport }) {
	const { t, locale } = useTranslator();
	const [writing, setWriting] = useState<Writing | null>(null);
	const [letter, setLetter] = useState<PortalLetter | null>(null);
	const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const area = useRef<HTMLTextAreaElement>(null);
	const id = 'tell-text';
	useLayoutEffect(() => heading.current?.focus(), []);
	useEffect(() => {
		import('../exporting.ts').then((module) => {
			setWriting(module);
			setLetter(module.portalLetter(report, report.policy.language, locale));
		});
	}, []);
	const change = (next: PortalLetter) => {
		setLetter(next);
		setOutcome(null);
	};
	const copy = async ({ subject, body }: PortalLetter) => {
		const isCopied = await model.backend.copy({ plain: `${subject}\n\n${body}` }).then(
			() => true,
			() => false,
		);
		setOutcome(isCopied ? 'copied' : 'refused');
		if (!isCopied) area.current?.select();
	};
	return (
		<section class="tell" aria-labelledby="tell-title" data-tell={letter?.language}>
			<p>
				<button type="button" class="link" data-action="tell-back" onClick={() => model.show(null)}>
					← {t('popup_record_back')}
				</button>
			</p>
			<h2 id="tell-title" ref={heading} tabIndex={-1}>
				{t('popup_tell_title')}
			</h2>
			<p>{t('popup_tell_words')}</p>
			{writing !== null && letter !== null && (
				<>
					<p class="tell-head">
						<label for={id}>{letter.subject}</label>
						<select
							name="letter-language"
							aria-label={t('popup_tell_language')}
							value={letter.language}
							onChange={(event) => change(writing.portalLetter(report, event.currentTarget.value))}
						>
							{writing.POLICY_LANGUAGES.map((language) => (
								<option key={language} value={language}>
									{ownName(language)}
								</option>
							))}
						</select>
					</p>
					<textarea
						ref={area}
						id={id}
						rows={14}
						lang={letter.language}
						value={letter.body}
						onInput={(event) => change({ ...letter, body: event.currentTarget.value })}
					/>
					<p class="ways">
						<button type="button" class="primary" data-action="copy-letter" onClick={() => copy(letter)}>
							{t('popup_tell_copy')}
						</button>
						<a href={writing.mailtoOf(letter)} data-action="mail-letter">
							{t('popup_tell_mail')}
						</a>
					</p>
					<p role="status" class="copied" data-copied={outcome ?? undefined}>
						{outcome === 'copied' && t('popup_tell_copied')}
						{outcome === 'refused' && t('popup_copy_by_hand')}
					</p>
				</>
			)}
		</section>
	);
}
