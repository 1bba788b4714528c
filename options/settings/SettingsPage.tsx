import { useTranslator } from '../../src/ui/translator-context.ts';
import { BackupPart } from '../backup/BackupPart.tsx';
import { JournalPart } from '../journal/JournalPart.tsx';
import type { OptionsModel } from '../model.ts';
import { OrganisationPart } from '../organisation/OrganisationPart.tsx';
import { Page } from '../Page.tsx';
import { ReferencePart } from '../reference/ReferencePart.tsx';
import { SigningPart } from '../signing/SigningPart.tsx';
import { SitesPart } from '../sites/SitesPart.tsx';
import { GeneralPart } from './GeneralPart.tsx';
import { ShortcutsPart } from './ShortcutsPart.tsx';

/** Settings and permissions that hold for all portals. */
export function SettingsPage({ model }: { model: OptionsModel }) {
	const tr = useTranslator();
	return (
		<Page name="settings" title={tr.t('options_settings_title')}>
			<OrganisationPart organisation={model.organisation} />
			<GeneralPart settings={model.settings} />
			<ShortcutsPart shortcuts={model.shortcuts} />
			<SitesPart sites={model.sites} />
			<JournalPart journal={model.journal} />
			<ReferencePart reference={model.reference} />
			<SigningPart model={model} />
			<BackupPart model={model} />
		</Page>
	);
}
