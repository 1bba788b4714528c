/** A run of one test that passes on the second try only (see `test-run.test.ts`). */
export default { root: import.meta.dirname, test: { include: ['second-try.mjs'], retry: 1 } };
