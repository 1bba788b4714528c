/** Names longer than this are clipped in the list; the whole stands in the details. */
export const MAX_NAME_LENGTH = 90;
