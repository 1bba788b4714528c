import type { Permissions } from 'webextension-polyfill';
import type { AnswerAccess } from '../../core/recording/recording.ts';
import type { AnswerPermission } from '../../ports/answers.ts';
import { ANSWERS_PERMISSION } from '../both/answers-permission.ts';
import { browser, isFirefox } from '../both/browser.ts';

const PERMISSION: Permissions.Permissions = { permissions: [ANSWERS_PERMISSION] };
const ATTEMPTS = 3;
const ANSWER_TIMEOUT_MS = 150;

const pause = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** Whether the browser reports answers: it reports those of our own pages, too, and no network is needed for them. */
async function areReported(): Promise<boolean> {
	const own = browser.runtime.getURL('manifest.json');
	let isReported = false;
	const seen = () => {
		isReported = true;
	};
	const { onCompleted } = browser.webRequest;
	onCompleted.addListener(seen, { urls: [own] });
	for (let attempt = 0; attempt < ATTEMPTS && !isReported; attempt++) {
		await fetch(own).catch(() => undefined);
		await pause(ANSWER_TIMEOUT_MS);
	}
	onCompleted.removeListener(seen);
	return isReported;
}

async function access(): Promise<AnswerAccess> {
	if (!(await browser.permissions.contains(PERMISSION))) return 'not-allowed';
	return isFirefox || (await areReported()) ? 'working' : 'after-restart';
}

export const answerPermission: AnswerPermission = {
	access: () => access().catch(() => 'not-allowed'),
	allow: () => browser.permissions.request(PERMISSION),
	giveBack: () => browser.permissions.remove(PERMISSION),
};
