/** The sample portal, loaded when the example is shown. */
export { sampleReport } from '../src/sample/sample-report.ts';
