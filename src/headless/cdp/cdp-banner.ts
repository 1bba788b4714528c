import type { CDPSession, Protocol } from 'puppeteer-core';
import type { BannerFrame } from '../driven-browser.ts';

/** Name of the world of the script that answers banners, and of the function that it sends reports with. */
export const BANNER_WORLD = 'cookie-policy-banner';
export const BANNER_TELL = 'cookiePolicyBanner';

/** The script, with the function that it expects (`banner/in-driver.ts`): a binding takes text alone. */
export const bannerSource = (script: string): string =>
	`window.sendBannerReport = (report) => ${BANNER_TELL}(JSON.stringify(report));\n${script}`;

/** A frame by the contexts of its session. */
export function bannerFrame(
	cdp: CDPSession,
	worlds: ReadonlyMap<number, Protocol.Runtime.ExecutionContextDescription>,
	{ world, frame, isTop }: { world: number; frame: string; isTop: boolean },
): BannerFrame {
	const evaluate = (contextId: number, expression: string) =>
		cdp.send('Runtime.evaluate', { contextId, expression, returnByValue: true, awaitPromise: true });
	return {
		isTop,
		async order(order) {
			await evaluate(world, `window.receiveBannerOrder(${JSON.stringify(order)})`);
		},
		async evaluate(code) {
			const main = [...worlds.values()].find(
				({ auxData }) => auxData?.['frameId'] === frame && auxData['isDefault'] === true,
			);
			if (main === undefined) return false;
			const { result } = await evaluate(main.id, code);
			return result.value === true;
		},
	};
}
