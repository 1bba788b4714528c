import { writePages } from '../../cli/fleet/write-pages.ts';
import { fleetPages, type PageAssets } from '../../src/fleet/page/fleet-pages.ts';
import { ENGLISH, FRENCH, GERMAN } from '../check/translators.ts';
import { exampleFleet } from './example-fleet.ts';

/** Writes the pages of an invented fleet, in three languages. Returns their number. */
export const writeExample = (folder: string, count: number, assets: PageAssets): Promise<number> =>
	writePages(folder, fleetPages(exampleFleet(count), assets, [ENGLISH, FRENCH, GERMAN]), ENGLISH);
