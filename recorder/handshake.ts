/** The page's script offers its line to the script beside it by an event of this name; that one asks for it by `HELLO`. */
export const OFFER = 'cookie-witness';
export const HELLO = 'cookie-witness-hello';
/** On the line: what is told, and whether anything is wanted. */
export const MESSAGE = 'tell';
export const PAUSE = 'quiet';
export const RESUME = 'speak';
