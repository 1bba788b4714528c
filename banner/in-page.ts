import { connectToGuide } from '../src/adapters/banner/connect-to-guide.ts';
import { findBanner } from './find-banner.ts';

/** Set by an earlier run of this script in the same window. The page cannot see this world. */
const world = globalThis as { isBannerSought?: true };

if (world.isBannerSought === undefined) {
	world.isBannerSought = true;
	connectToGuide(findBanner);
}
