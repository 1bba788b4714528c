import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import ours from '../../package.json' with { type: 'json' };
import { managedFile } from '../../src/check/organisation/managed-file.ts';
import type { OrganisationFile } from '../../src/core/policy/organisation.ts';
import { aPolicy } from '../fakes/a-policy.ts';
import { type RunningPortal, startPortal } from '../portal/index.mjs';
import { launch } from './driver/index.mjs';
import {
	idOfFolder,
	type ManagedBrowser,
	managedBrowser,
	whyNotManaged,
} from './driver/managed-policies.mjs';
import { until } from './driver/poll.mjs';
import type { Session, Tab } from './driver/types.mjs';
import { send } from './intents.ts';
import { BROWSERS, type BrowserName, savePortalPolicy } from './stage.ts';

const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const HOST = 'clairval.opendatasoft.com';
const entry = { finding: '*', cookie: '_ga*', host: '*', reason: 'Ticket 12', until: dayAhead(30) };
const SETTINGS = {
	organisation: 'Ville <b>de</b> Clairval',
	contact: 'dpo@clairval.example',
	sites: ['carto.clairval.example'],
	policies: [aPolicy('*.opendatasoft.com', ['sessionid', 'csrftoken'])],
};

/** Needs the right to mount, and a browser of its own: `npm run fuzz -- --only=managed`. */
describe.each(BROWSERS)('policies that an organisation sets in %s', (browser) => {
	const why = whyNotManaged(browser);
	const extensionDir = fileURLToPath(
		new URL(`../../dist/${browser === 'chromium' ? 'chrome' : 'firefox'}`, import.meta.url),
	);
	let portal: RunningPortal;
	let managed: ManagedBrowser;
	let session: Session;

	const set = (value: ManagedValues) => managed.write(fileOf(browser, extensionDir, value));
	const start = async () => {
		const { executablePath } = managed;
		session = await launch({ browser, portal, extensionDir, executablePath, answers: 'optional' });
	};
	/** Sets what only another start of Firefox notices, and waits until it is followed. */
	async function change(value: ManagedValues): Promise<void> {
		await set(value);
		if (browser === 'firefox') {
			await session.close();
			await start();
		}
		await followed(value);
	}
	async function followed(value: ManagedValues): Promise<void> {
		const locked = value['locked'] === true;
		await until(
			'what is set to be followed',
			async () => {
				const summary = await send(session, 'organisation.get', null);
				return summary?.locked === locked && summary.policies.length === countOf(value);
			},
			60_000,
		);
	}
	const withPortal = async <T>(use: (tab: Tab) => Promise<T>): Promise<T> => {
		const tab = await session.open(`https://${HOST}/`);
		try {
			return await use(tab);
		} finally {
			await tab.close();
		}
	};
	/** Whose policy the popup says that it compares with. */
	async function kindShown(tab: Tab): Promise<unknown> {
		const popup = await session.openPopup(tab);
		try {
			await popup.waitFor(() => document.documentElement.dataset['state'] === 'ready');
			return await popup.evaluate(() => document.documentElement.dataset['policy']);
		} finally {
			await popup.close();
		}
	}

	beforeAll(async () => {
		if (why !== null) return;
		portal = await startPortal();
		managed = await managedBrowser(browser);
		await set(SETTINGS);
		await start();
	}, 240_000);
	afterAll(async () => {
		await session?.close();
		await portal?.close();
		await managed?.remove();
	});

	it('are in force before a person’s own, and shown as the organisation’s', async ({ skip }) => {
		skip(why !== null, why ?? '');
		await followed(SETTINGS);
		await savePortalPolicy(session, HOST);
		await withPortal(async (tab) => {
			expect(await kindShown(tab)).toBe('organisation');
		});
		const settings = await session.openExtensionPage('options/index.html#settings');
		const words = await settings.waitFor(() => document.querySelector('.organisation')?.textContent);
		expect(words).toContain('Ville <b>de</b> Clairval');
		await settings.close();
		const portals = await session.openExtensionPage('options/index.html#portals');
		await portals.waitFor(() => document.querySelector('[data-policy="organisation"]') !== null);
		await portals.close();
	});

	it('follow a change, and cannot be replaced once they are locked', async ({ skip }) => {
		skip(why !== null, why ?? '');
		await change({ ...SETTINGS, locked: true, accepted: [entry] });
		await expect(savePortalPolicy(session, HOST)).rejects.toThrow('organisation-locked');
		await withPortal(async (tab) => expect(await kindShown(tab)).toBe('organisation'));
	});

	it('that are broken or hostile are refused, and the others hold', async ({ skip }) => {
		skip(why !== null, why ?? '');
		const bad = { ...aPolicy('a.example', ['x']), declarations: [{ names: '<img src=x onerror=alert(1)>' }] };
		await change({
			...SETTINGS,
			policies: [bad, ...SETTINGS.policies, { format: 'cookie-policy/9' }, {}],
			sites: ['javascript:alert(1)', 'data.example.org'],
		});
		const summary = await send(session, 'organisation.get', null);
		expect(summary?.refused.map(({ place }) => place)).toEqual([
			'policies.0.declarations.0.names',
			'policies.2.format',
			'policies.3.format',
			'sites.0',
		]);
		await withPortal(async (tab) => expect(await kindShown(tab)).toBe('organisation'));
	});

	it('may be two thousand', async ({ skip }) => {
		skip(why !== null, why ?? '');
		const names = Array.from({ length: 20 }, (_, index) => `cookie_${index}`);
		const many = Array.from({ length: 1999 }, (_, index) => aPolicy(`p${index}.ville.example`, names));
		await change({ ...SETTINGS, policies: [...SETTINGS.policies, ...many] });
		await session.stopWorker();
		await withPortal(async (tab) => {
			expect(await kindShown(tab)).toBe('organisation');
		});
	});
});

/** As an organisation would write them: right or wrong. */
type ManagedValues = Readonly<Record<string, unknown>>;

const countOf = ({ policies }: ManagedValues): number =>
	Array.isArray(policies)
		? policies.filter((policy) => 'sites' in policy && policy.sites[0] !== 'a.example').length
		: 0;

function fileOf(browser: BrowserName, extensionDir: string, value: ManagedValues): string {
	return browser === 'firefox'
		? managedFile('firefox', ours.extension.geckoId, value as OrganisationFile)
		: managedFile('chrome', idOfFolder(extensionDir), value as OrganisationFile);
}
