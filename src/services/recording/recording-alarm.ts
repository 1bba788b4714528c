/** The alarm that ends a recording which nobody ends. */
export const RECORDING_ALARM = 'recording-end';
