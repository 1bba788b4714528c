import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { mountGuide } from '../../report/guide/index.tsx';
import { cookiesAround, settingsOf, spanAbout, spanOfClick } from '../../report/marking/mark-moments.ts';
import { markableAnswers } from '../../report/marking/markable-answers.ts';
import en from '../../src/_locales/en/messages.json';
import { judgeFullAudit } from '../../src/core/audit/full-audit.ts';
import { withMarkedChoice } from '../../src/core/audit/with-marked-choice.ts';
import { createCookieFacts } from '../../src/core/known/cookie-facts.ts';
import { auditCsv } from '../../src/export/audit/audit-csv.ts';
import { auditHtml } from '../../src/export/audit/audit-html.ts';
import { auditMarkdown } from '../../src/export/audit/audit-markdown.ts';
import { fullAuditHtml } from '../../src/export/audit/full-audit-html.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { fullAuditView } from '../../src/report-text/full-audit-view.ts';
import { fakeGuide } from './fake-guide.ts';
import {
	ACCEPTED_STEP,
	GUIDE_SCENARIOS,
	MARKED_STEP,
	NOTHING,
	UNRECOGNISED_STEP,
} from './guide-scenarios.ts';
import { makeAudit } from './make-audit.ts';
import { makeRecording, START } from './make-recording.ts';
import { press, text } from './open-page.tsx';

const RECORDING = UNRECOGNISED_STEP.recording ?? makeRecording();
const step = 'li[data-step="refused"]';
let unmount = () => {};
afterEach(() => unmount());

const settled = (run: () => unknown) =>
	act(async () => {
		await run();
		await new Promise((resolve) => setTimeout(resolve, 30));
	});

async function openMarking() {
	const backend = fakeGuide(GUIDE_SCENARIOS['guide-marking']);
	const place = document.createElement('div');
	document.body.replaceChildren(place);
	await settled(() => {
		const { target } = GUIDE_SCENARIOS['guide-marking'];
		unmount = mountGuide(place, backend, target, createTranslator(localeMessages(en)));
	});
	await vi.waitFor(() => expect(document.querySelector('[data-mark]')).not.toBeNull());
	const details = document.querySelector<HTMLDetailsElement>(`${step} [data-mark="refused"]`);
	await settled(() => {
		if (details) details.open = true;
		details?.dispatchEvent(new Event('toggle'));
	});
	await vi.waitFor(() => expect(document.querySelector('.mark-form')).not.toBeNull());
	return backend;
}
const mark = () =>
	settled(() =>
		document.querySelector('.mark-form')?.dispatchEvent(new Event('submit', { cancelable: true })),
	);

describe('a visit in which no refusal was recognised', () => {
	it('offers the clicks that were noticed, with what came right after each', async () => {
		const backend = await openMarking();
		const clicks = [...document.querySelectorAll('.mark-form fieldset label')].map(
			(label) => label.textContent,
		);
		expect(clicks).toEqual([
			'My click at 0:09right after it: _pk_id.12.7fe1',
			'My click at 0:31',
			'My clicks in a frame, from 0:50 to 1:02',
			'At another moment',
		]);
		await mark();
		expect(backend.calls.some((call) => call.startsWith('mark audit'))).toBe(false);
		await press('.mark-form fieldset label:nth-of-type(1) input');
		expect(text('.mark-around')).toBe('Set before it: sessionid and _ga.Set after it: _pk_id.12.7fe1.');
	});

	it('is judged anew with the marked click, says so, and forgets it when asked', async () => {
		const backend = await openMarking();
		await press('.mark-form fieldset label:nth-of-type(1) input');
		await mark();
		expect(backend.calls).toContain('mark audit audit-unrecognised refused');
		expect(text(`${step} [data-marked="refused"]`)).toContain('Marked by hand: you refused at 0:09');
		expect(text(`${step}`)).toContain('refused (marked by hand)');
		expect(text('[data-section="result"]')).toContain('the choice was marked by hand after the visit');
		await press(`${step} [data-action="mark-undo"]`);
		expect(text(`${step}`)).toContain('No refusal was recognised.');
		expect(text('[data-section="result"]')).not.toContain('marked by hand');
	});

	it('can be marked at another moment, give or take five seconds', async () => {
		await openMarking();
		await press('[data-choice="other"]');
		const slider = document.querySelector<HTMLInputElement>('[name="mark-moment"]');
		await settled(() => {
			if (slider) slider.value = '10';
			slider?.dispatchEvent(new Event('input', { bubbles: true }));
		});
		expect(text('.mark-moment')).toContain('about 0:10 after the start, give or take 5 seconds');
		expect(text('.mark-around')).toContain('before or after is not known: _pk_id.12.7fe1');
		await mark();
		expect(text(`${step} [data-marked="refused"]`)).toContain('Marked by hand');
	});
});

describe('the answers that can be marked', () => {
	it('are those of the step where none was recognised; both in a visit of its own', () => {
		expect(markableAnswers(UNRECOGNISED_STEP)).toEqual(['refused']);
		expect(markableAnswers(ACCEPTED_STEP)).toEqual([]);
		expect(markableAnswers(NOTHING)).toEqual([]);
		expect(markableAnswers(makeAudit({ recording: makeRecording({ choices: [] }) }))).toEqual([
			'refused',
			'accepted',
		]);
		expect(markableAnswers(makeAudit())).toEqual([]);
		const automation = {
			autoconsent: '14',
			banner: 'not-found',
			rule: null,
			clicks: 0,
			isFinished: true,
			isDisturbed: false,
		} as const;
		expect(markableAnswers({ ...UNRECOGNISED_STEP, recording: { ...RECORDING, automation } })).toEqual([]);
	});
});

describe('the span of a marked choice', () => {
	it('lies within the visit, and names what is not sure', () => {
		expect(spanAbout(RECORDING, START + 1000)).toEqual({ since: START, at: START + 6000 });
		const click = { since: START + 50, at: START + 60, isHidden: false };
		expect(spanOfClick(RECORDING, click)).toEqual({ since: START, at: START + 60 });
		const settings = settingsOf(UNRECOGNISED_STEP);
		expect(cookiesAround(settings, { since: START + 500, at: START + 9400 })).toEqual({
			before: ['sessionid'],
			unsure: ['_ga'],
			after: ['_pk_id.12.7fe1'],
		});
	});
});

describe('a visit that was marked by hand', () => {
	const marked = withMarkedChoice(MARKED_STEP, createCookieFacts(null));
	const tr = createTranslator(localeMessages(en));

	it('says so in every document', () => {
		const view = auditView(marked, tr);
		expect(view.result).toContain('The choice was marked by hand, not recognised.');
		for (const document of [auditHtml(view, '', []), auditMarkdown(view, '')]) {
			expect(document).toContain('The choice was marked by hand, not recognised.');
			expect(document).toContain('marked by hand after the visit, not recognised');
		}
		expect(auditCsv(marked, '')).toContain('by-hand');
		const full = fullAuditView(judgeFullAudit([NOTHING, marked, ACCEPTED_STEP]), tr);
		expect(fullAuditHtml(full, [])).toContain('the choice was marked by hand after the visit');
	});
});
