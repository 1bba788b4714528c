import { describe, expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import type { Recording } from '../../src/core/recording/recording.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { makeReport, makeRow, NO_MATCH } from '../popup/make-report.ts';
import { makeAudit } from '../report/make-audit.ts';
import { makeMoment, makeNotKept, makeRecorded, makeRecording } from '../report/make-recording.ts';

const row = makeRow({ name: 'x' }, NO_MATCH);
const visit = (recording: Partial<Recording>) =>
	auditView(
		makeAudit({ report: makeReport({ rows: [row] }), recording: makeRecording(recording) }),
		createTranslator(localeMessages(en)),
	);

describe('the report of a recorded visit', () => {
	it('says once that answers were not observed, and what is missing without them', () => {
		const without = visit({
			answers: 'not-observed',
			hosts: [],
			notKept: [makeNotKept({})],
			cookies: [makeRecorded(row.key, [makeMoment(1, { origin: { by: 'not-observed' } })])],
		});
		const conditions = without.conditions.entries.map(({ label, value }) => `${label}: ${value}`).join('\n');
		expect(conditions).toContain('Web servers’ responses: not observed in this recording');
		expect(conditions).toContain('Hosts that responded: not observed');
		const list = without.lists.find(({ id }) => id === 'not-kept');
		expect(list?.intro).toContain('What web servers’ responses offered is not listed');
		expect(without.method.entries.join('\n')).toContain('The responses of web servers were not observed');
		expect(without.cookies.entries[0]?.setBy).toBe('Not observed: it may have been a response');
		expect(JSON.stringify(without)).not.toContain('Nothing that was observed explains it');

		const partly = visit({ answers: 'partly' });
		expect(JSON.stringify(partly.conditions)).toContain('during a part of this recording only');
		expect(JSON.stringify(visit({}).conditions)).not.toContain('Web servers’ responses');
	});
});
