/** The optional permission that reports answers. Neither browser asks the person about it. */
export const ANSWERS_PERMISSION = 'webRequest';
