/** Components that few openings of the popup show: loaded together when the first is needed (see `lazy-component.tsx`). */
export { DraftPanel } from './copying/DraftPanel.tsx';
export { StepPanel } from './copying/StepPanel.tsx';
export { CookieDetails } from './details/CookieDetails.tsx';
export { SitesPanel } from './further/SitesPanel.tsx';
export { StoragePanel } from './further/StoragePanel.tsx';
export { Notices } from './notices/Notices.tsx';
export { startReading } from './reading/start-reading.tsx';
export { RecordingPart } from './recording/RecordingPart.tsx';
export { NoMatches } from './screens/NoMatches.tsx';
export { OtherScreen } from './screens/OtherScreen.tsx';
