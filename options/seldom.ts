/** What few openings of the page show: loaded together, once, when the first of it is wanted (see `lazy.tsx`). */
export { PolicyContents } from './components/PolicyContents.tsx';
export { Preview } from './components/Preview.tsx';
