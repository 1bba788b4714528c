import type { PolicyChoice } from '../../src/messaging/policy-reading.ts';
import { HostileText } from '../../src/ui/HostileText.tsx';
import { Icon } from '../../src/ui/Icon.tsx';
import { useTranslator } from '../../src/ui/translator-context.ts';
import { useValue } from '../model/value.ts';
import type { ReadingModel, ReadingProgress } from './reading-model.ts';

/** The outcome of looking for the portal's policy, where it did not lead to the options page at once. */
export function ReadingNotice({ model, importHref }: { model: ReadingModel; importHref: string }) {
	const { t } = useTranslator();
	const reading = useValue(model.reading);
	return (
		<div role="status" class="reading" data-reading={reading.state}>
			{reading.state === 'looking' && <p class="notice">{t('popup_fetch_looking')}</p>}
			{reading.state === 'failed' && (
				<div class="notice">
					<Icon name="warning" />
					<p>{t('popup_fetch_failed')}</p>
				</div>
			)}
			{reading.state === 'ask' && <Choices reading={reading} onChoose={model.choose} />}
			{reading.state === 'nothing' && (
				<Nothing why={reading.why} importHref={importHref} onAsIs={() => model.look(true)} />
			)}
		</div>
	);
}

const NOTHING = {
	'no-link': ['popup_fetch_no_link', 'popup_fetch_no_link_next'],
	'not-allowed': ['popup_fetch_not_allowed', 'popup_fetch_not_allowed_next'],
	'too-large': ['popup_fetch_too_large', 'popup_fetch_too_large_next'],
} as const;

function Nothing(props: { why: keyof typeof NOTHING; importHref: string; onAsIs(): void }) {
	const { t } = useTranslator();
	const [title, next] = NOTHING[props.why];
	return (
		<div class="notice">
			<Icon name="warning" />
			<div>
				<p class="notice-title">{t(title)}</p>
				<p>{t(next)}</p>
				<p class="ways">
					{props.why === 'no-link' && (
						<button type="button" data-action="read-as-is" onClick={props.onAsIs}>
							{t('popup_fetch_as_is')}
						</button>
					)}
					<a href={props.importHref} target="_blank" rel="noopener">
						{t('popup_import')}
						<span class="visually-hidden"> {t('popup_opens_in_tab')}</span>
					</a>
				</p>
			</div>
		</div>
	);
}

interface ChoicesProps {
	reading: Extract<ReadingProgress, { state: 'ask' }>;
	onChoose(choice: PolicyChoice): void;
}

function Choices({ reading: { choices, asked, refused }, onChoose }: ChoicesProps) {
	const { t } = useTranslator();
	return (
		<div class="notice">
			<Icon name="hidden" />
			<div>
				<p class="notice-title">{t('popup_fetch_ask')}</p>
				<p>{t('popup_fetch_ask_why')}</p>
				<ul>
					{choices.map((choice) => (
						<li key={choice.url}>
							<p class="notice-title">
								<HostileText text={shown(choice.url)} max={90} />
							</p>
							<p class="ways">
								<button type="button" data-action="read-at" onClick={() => onChoose(choice)}>
									{t(choice.request.length > 0 ? 'popup_fetch_allow' : 'popup_fetch_read')}
								</button>
								<a href={choice.url} target="_blank" rel="noreferrer">
									{t('popup_fetch_open')}
									<span class="visually-hidden"> {t('popup_opens_in_tab')}</span>
								</a>
							</p>
							{asked === choice && <p class="asked">{t(refused ? 'popup_fetch_refused' : 'popup_asking')}</p>}
						</li>
					))}
				</ul>
			</div>
		</div>
	);
}

/** An address as people read it. */
function shown(url: string): string {
	return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
