/** What few openings of the page show: loaded together, once, when the first of it is wanted (see `lazy.tsx`). */

export { Preview } from './preview/Preview.tsx';
export { PolicyContents } from './stored/PolicyContents.tsx';
