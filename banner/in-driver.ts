import type { BannerReport } from '../src/core/banner/banner-messages.ts';
import { findBanner } from './find-banner.ts';

/**
 * The names by which a program that drives a browser talks with the script: it defines the first before the script runs, in
 * the same world, and calls the second with its orders. On `window`: in Firefox's sandboxes that is not `globalThis`.
 */
interface DriverWorld {
	sendBannerReport(report: BannerReport): void;
	receiveBannerOrder: ReturnType<typeof findBanner>;
}

const world = window as unknown as DriverWorld;
world.receiveBannerOrder = findBanner((report) => world.sendBannerReport(report));
