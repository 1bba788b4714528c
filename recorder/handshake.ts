/** Event by which the script in the page's world offers its port to the script in our own world, which asks for it by `HELLO`. */
export const OFFER = 'cookie-witness';
export const HELLO = 'cookie-witness-hello';
/** Events on the port: a report, and whether reports are wanted. */
export const MESSAGE = 'report';
export const PAUSE = 'pause';
export const RESUME = 'resume';
