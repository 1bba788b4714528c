/** Components that few openings of the popup show: loaded together when the first is needed (see `lazy-component.tsx`). */
export { CookieDetails } from './details/CookieDetails.tsx';
export { Further } from './further/Further.tsx';
export { MarksNotice } from './marks/MarksNotice.tsx';
export { Menu } from './menu/Menu.tsx';
export { Notices } from './notices/Notices.tsx';
export { ReadingLine } from './notices/ReadingLine.tsx';
export { startReading } from './reading/start-reading.tsx';
export { RecordingPart } from './recording/RecordingPart.tsx';
export { NoMatches } from './screens/NoMatches.tsx';
export { OtherScreen } from './screens/OtherScreen.tsx';
export { TellPanel } from './telling/TellPanel.tsx';
