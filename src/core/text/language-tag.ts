/** A BCP 47 language tag, as far as its form goes (RFC 5646, 2.1). */
export const LANGUAGE_TAG = /^[A-Za-z]{2,3}(?:[-_][A-Za-z\d]{1,8}){0,4}$/;
