import type { PopupModel, Screen } from '../model/popup-model.ts';
import { useValue } from '../model/value.ts';
import { ErrorScreen } from './ErrorScreen.tsx';
import { PermissionScreen } from './PermissionScreen.tsx';
import { UnsupportedScreen } from './UnsupportedScreen.tsx';

/** The screen in place of a report. */
export function OtherScreen({ model, screen }: { model: PopupModel; screen: Screen }) {
	const asked = useValue(model.asked);
	if (screen.state === 'no-permission') {
		return (
			<PermissionScreen
				host={screen.host}
				request={screen.request}
				wasWatched={screen.wasWatched}
				asked={asked}
				onAsk={model.askForSite}
				onRead={model.read}
			/>
		);
	}
	if (screen.state === 'error') return <ErrorScreen error={screen} onRetry={model.retry} />;
	return screen.state === 'unsupported' ? <UnsupportedScreen /> : null;
}
