/** States of the example. */
export const EXAMPLE_SCENARIOS = { example: null };
