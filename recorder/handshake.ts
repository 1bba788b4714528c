/**
 * Where both scripts meet: an event on it passes no other object, and it is new with each document, so that a parent which
 * has prepared the window of a frame hears nothing.
 */
export const meetingPoint = (): EventTarget => document.fonts ?? document;

/** Event by which the script in the page's world offers its port to the script in our own world, which asks for it by `HELLO`. */
export const OFFER = 'cookie-witness';
export const HELLO = 'cookie-witness-hello';
/** Events on the port: a report, and whether reports are wanted. */
export const MESSAGE = 'report';
export const PAUSE = 'pause';
export const RESUME = 'resume';
