import { siteOf } from '../../browser-data/suffix-list.ts';
import type { Sites } from '../../ports/sites.ts';

/** By the Public Suffix List. */
export const sites: Sites = { siteOf };
