// A module of its own, loaded on use: of the library, the build then takes these functions alone.
export { evalSnippets } from '@duckduckgo/autoconsent';
