import { expect, it } from 'vitest';
import { parsePolicy } from '../../../src/import/index.ts';

const providersUnder = (title: string) =>
	parsePolicy({
		text: `# Cookies\n\n## ${title}\n\n- \`quay_uid\`: recognises the browser, 60 days\n`,
	}).declarations.map(({ provider }) => provider);

it.each([
	['Quaytrack (publicité ciblée)', 'Quaytrack'],
	['Quaytrack (analytics)', 'Quaytrack'],
	['Quaytrack (Quaytrack, Inc.)', 'Quaytrack'],
	['Cookies (publicité ciblée)', null],
	['Messung (Statistik)', null],
])('the company before brackets that say what its cookies are for: %s', (title, provider) => {
	expect(providersUnder(title)).toEqual([provider]);
});
