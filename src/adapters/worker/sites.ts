import type { Sites } from '../../ports/sites.ts';
import { siteOf } from './suffix-list.ts';

/** By the Public Suffix List. */
export const sites: Sites = { siteOf };
