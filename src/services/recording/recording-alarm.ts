/** The alarm that ends a recording after the longest duration. */
export const RECORDING_ALARM = 'recording-end';
