import { render } from 'preact';
import type { Translator } from '../../src/i18n/translator.ts';
import { SAMPLE_STAGES, type SampleStage } from '../../src/sample/sample-stages.ts';
import { answerDeadLinks } from '../../src/ui/example/dead-links.ts';
import { ExampleBar } from '../../src/ui/example/ExampleBar.tsx';
import { loadSeldomStyles } from '../../src/ui/seldom-styles.ts';
import { TranslatorContext, useTranslator } from '../../src/ui/translator-context.ts';
import { createPopupModel } from '../model/create-popup-model.ts';
import { createValue, type OwnValue, useValue } from '../model/value.ts';
import { mountPopup } from '../mount.tsx';
import { createExampleBackend } from './example-backend.ts';

const STAGE_WORDS = {
	'not-read': 'example_stage_not_read',
	'not-true': 'example_stage_not_true',
	true: 'example_stage_true',
} as const satisfies Record<SampleStage, string>;

/** Shows the popup of the sample portal in `app`, with a bar above that says so. Works offline. */
export async function showExample(
	app: HTMLElement,
	translator: Translator,
	at: number = Date.now(),
): Promise<void> {
	const [{ sampleReport }] = await Promise.all([import('../sample.ts'), loadSeldomStyles()]);
	const { ownerDocument: page } = app;
	page.documentElement.classList.add('example');
	const stage = createValue<SampleStage>('not-read');
	const answer = createValue('');
	const explain = () => {
		answer.value = translator.t('failure_example_only');
	};
	const backend = createExampleBackend({
		reportAt: (stage) => sampleReport(stage, translator.locale, at),
		onStage(next) {
			stage.value = next;
			answer.value = '';
		},
		onRefusal: explain,
	});
	const bar = page.createElement('div');
	app.before(bar);
	render(
		<TranslatorContext.Provider value={translator}>
			<Bar stage={stage} answer={answer} onShow={backend.show} />
		</TranslatorContext.Provider>,
		bar,
	);
	mountPopup(app, createPopupModel(backend), translator);
	answerDeadLinks(app, explain);
}

function Bar({
	stage,
	answer,
	onShow,
}: {
	stage: OwnValue<SampleStage>;
	answer: OwnValue<string>;
	onShow(stage: SampleStage): void;
}) {
	const current = useValue(stage);
	const { t } = useTranslator();
	return (
		<ExampleBar
			other={{ href: '/report/index.html?example', title: t('example_report') }}
			answer={useValue(answer)}
		>
			{/* biome-ignore lint/a11y/useSemanticElements: a fieldset has a border and a legend */}
			<div class="example-stages" role="group" aria-label={t('example_stages')}>
				{SAMPLE_STAGES.map((each) => (
					<button
						key={each}
						type="button"
						data-stage={each}
						aria-pressed={each === current}
						onClick={() => onShow(each)}
					>
						{t(STAGE_WORDS[each])}
					</button>
				))}
			</div>
		</ExampleBar>
	);
}
