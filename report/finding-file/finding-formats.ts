/** The formats of a finding, loaded when one is asked for. */

export { findingBody, findingHtml } from '../../src/export/finding-file/finding-html.ts';
export { findingText } from '../../src/export/finding-file/finding-text.ts';
