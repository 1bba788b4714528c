export { findLifetime } from './find-lifetime.ts';
export { readLifetime } from './read-lifetime.ts';
