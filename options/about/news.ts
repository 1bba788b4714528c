/**
 * News for people: their version, and their messages, a line each. `npm run release` refuses a version whose news these
 * are not.
 */
export const NEWS = { version: '0.1.0', lines: ['news_compare', 'news_record', 'news_languages'] } as const;
