import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import type { CheckBrowser } from '../../../src/check/check-result.ts';
import { browserPath } from '../../../src/headless/open-browser.ts';
import { ROOT_ARGS } from '../driver/chromium-args.mjs';
import { until } from '../driver/poll.mjs';

/** A browser that somebody else has started, with an open page of their own. */
export interface LentBrowser {
	/** `ws://127.0.0.1:9222`: without the part that changes with each start. */
	readonly endpoint: string;
	/** Its pages and contexts. */
	state(): Promise<unknown>;
	close(): Promise<void>;
}

const ARGS: Readonly<Record<CheckBrowser, (folder: string) => readonly string[]>> = {
	chromium: (folder) => [
		...ROOT_ARGS,
		'--headless=new',
		'--no-first-run',
		`--user-data-dir=${join(folder, 'lent-chromium')}`,
	],
	firefox: (folder) => ['--headless', '--no-remote', '--profile', join(folder, 'lent-firefox')],
};

async function stateOf(family: CheckBrowser, endpoint: string): Promise<unknown> {
	const driver = await puppeteer.connect(
		family === 'firefox'
			? { browserWSEndpoint: `${endpoint}/session`, protocol: 'webDriverBiDi', defaultViewport: null }
			: { browserURL: endpoint.replace('ws:', 'http:'), defaultViewport: null },
	);
	try {
		const pages = await driver.pages();
		return {
			pages: pages.map((page) => page.url()).sort(),
			contexts: driver.browserContexts().length,
			cookies: (await driver.cookies()).length,
		};
	} finally {
		await driver.disconnect();
	}
}

function end(child: ChildProcess): Promise<void> {
	return new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.kill('SIGKILL');
	});
}

/** Starts a browser that listens on a free port; its profile lies in `folder`. */
export async function lendBrowser(family: CheckBrowser, folder: string): Promise<LentBrowser> {
	const path = browserPath(family);
	if (path === null) throw new Error(`There is no ${family}.`);
	await mkdir(join(folder, `lent-${family}`), { recursive: true });
	const child = spawn(path, [...ARGS[family](folder), '--remote-debugging-port=0', 'about:blank'], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let words = '';
	child.stderr?.setEncoding('utf8').on('data', (text: string) => {
		words += text;
	});
	const address = () => /listening on (ws:\/\/127\.0\.0\.1:\d+)/.exec(words)?.[1];
	await until('the address of the lent browser', () => address() !== undefined);
	const endpoint = address() ?? '';
	return { endpoint, state: () => stateOf(family, endpoint), close: () => end(child) };
}
