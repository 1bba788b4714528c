import { expect, it } from 'vitest';
import en from '../../src/_locales/en/messages.json';
import { RECORDING_LIMITS, type Recording } from '../../src/core/recording/recording.ts';
import { localeMessages } from '../../src/i18n/locale-messages.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { auditView } from '../../src/report-text/build-audit-view.ts';
import { VISIT } from '../report/made-visits.ts';

const english = createTranslator(localeMessages(en));

it('names each limit that was reached, with how much was left out', () => {
	const limitsOf = (recording: Partial<Recording>) =>
		auditView({ ...VISIT, recording: { ...VISIT.recording, ...recording } }, english).limits.entries.join(
			'\n',
		);
	const reached = RECORDING_LIMITS.map((limit) => ({ limit, omitted: 1050 }));
	expect(limitsOf({ isCut: true, limits: reached })).toContain(
		'1,050 cookies that came and went without lasting; not listed.',
	);
	expect(limitsOf({ isCut: true, limits: reached }).match(/1,050/g)).toHaveLength(RECORDING_LIMITS.length);
	const unknown = [{ limit: 'script-offers', omitted: null }] as const;
	expect(limitsOf({ isCut: true, limits: unknown })).toContain('beyond what one page may report');
	// Of earlier versions.
	expect(limitsOf({ isCut: true })).toContain('the recording reached a limit');
	expect(limitsOf({ isCut: false })).not.toContain('the recording reached a limit');
});
