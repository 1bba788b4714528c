/** Returns the white space at the end of a text. Linear, unlike an expression that ends in `\s*$`. */
export const trailingSpace = (text: string): string => text.slice(text.trimEnd().length);
