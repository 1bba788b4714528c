/** Components that few openings of the page show: loaded together when the first is needed (see `use-seldom.ts`). */

export { CleanStartText } from '../src/ui/visit/CleanStartText.tsx';
export { RestoreQuestion } from './backup/RestoreQuestion.tsx';
export { CertificatePart } from './certificate/CertificatePart.tsx';
export { ExceptionsPart } from './exceptions/ExceptionsPart.tsx';
export { MakeTrue } from './make-true/MakeTrue.tsx';
export { LossQuestion } from './preview/LossQuestion.tsx';
export { Preview } from './preview/Preview.tsx';
export { ChangedPagePart } from './reading/ChangedPagePart.tsx';
export { EditPolicy } from './stored/EditPolicy.tsx';
export { PolicyContents } from './stored/PolicyContents.tsx';
