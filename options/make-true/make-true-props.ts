import type { TabProps } from '../portal/tab-props.ts';
import type { Correction } from './correction-model.ts';

export interface MakeTrueProps extends TabProps {
	readonly correction: Correction;
}
