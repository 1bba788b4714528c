import { type Brand, browserByBrands, browserByUserAgent } from '../../core/audit/browser-name.ts';
import type { ProductInfo } from '../../ports/product-info.ts';
import { browser, isFirefox } from '../both/browser.ts';

/** Chromium alone has `navigator.userAgentData`; TypeScript's libraries do not know it. */
interface ClientHints {
	readonly brands: readonly Brand[];
	getHighEntropyValues(hints: readonly string[]): Promise<{ readonly fullVersionList?: readonly Brand[] }>;
}

async function browserInfo() {
	if (isFirefox) {
		const { name, version } = await browser.runtime.getBrowserInfo();
		return { name, version };
	}
	const { userAgentData } = navigator as { userAgentData?: ClientHints };
	const hints = await userAgentData?.getHighEntropyValues(['fullVersionList']);
	const brands = hints?.fullVersionList ?? userAgentData?.brands ?? [];
	return browserByBrands(brands) ?? browserByUserAgent(navigator.userAgent);
}

export const productInfo: ProductInfo = {
	browser: browserInfo,
	extensionVersion: async () => browser.runtime.getManifest().version,
};
