/** How far the sample portal has come, in the order in which people meet it. */
export const SAMPLE_STAGES = ['not-read', 'not-true', 'true'] as const;
export type SampleStage = (typeof SAMPLE_STAGES)[number];
