import type { ComponentType } from 'preact';
import { isCertifiable } from '../../src/core/certificate/certificate.ts';
import { countAudits } from '../audits/audits-model.ts';
import { CertificateTab } from '../certificate/CertificateTab.tsx';
import { ExceptionsTab } from '../exceptions/ExceptionsTab.tsx';
import { MakeTrueTab } from '../make-true/MakeTrueTab.tsx';
import { isFamily, type ListedPortal } from '../portals/portal.ts';
import { ObservedTab } from './ObservedTab.tsx';
import { PolicyTab } from './PolicyTab.tsx';
import { ReportsTab } from './ReportsTab.tsx';
import type { TabProps } from './tab-props.ts';

/** A part of a portal's page. */
interface PortalTab {
	/** Its name in addresses. */
	readonly id: 'make-true' | 'certificate' | 'policy' | 'observed' | 'exceptions' | 'reports';
	readonly Part: ComponentType<TabProps>;
	/** Whether there is anything to show; always where it is absent. */
	isShown?(portal: ListedPortal): boolean;
	/** Number beside its name; none for 0. */
	count?(portal: ListedPortal): number;
}

/** The parts of a portal's page, in their order; the title of each is the message `options_tab_<id>`. The first is the default. */
export const TABS: readonly PortalTab[] = [
	{ id: 'make-true', Part: MakeTrueTab, isShown: ({ host }) => !isFamily(host) },
	{
		id: 'certificate',
		Part: CertificateTab,
		isShown: ({ host, reports: [report] }) =>
			!isFamily(host) && report !== undefined && isCertifiable(report),
	},
	{ id: 'policy', Part: PolicyTab },
	{
		id: 'observed',
		Part: ObservedTab,
		isShown: ({ host }) => !isFamily(host),
	},
	{
		id: 'exceptions',
		Part: ExceptionsTab,
		isShown: ({ host }) => !isFamily(host),
	},
	{
		id: 'reports',
		Part: ReportsTab,
		isShown: ({ host }) => !isFamily(host),
		count: ({ audits }) => countAudits(audits),
	},
];
