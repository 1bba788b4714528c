import { buildCertificate, type Certificate } from '../../src/core/certificate/certificate.ts';
import type { SiteReport } from '../../src/core/report/site-report.ts';
import { hostInFileName } from '../../src/core/web/private-store.ts';
import type { Translator } from '../../src/i18n/translator.ts';
import type { CertificateView } from '../../src/report-text/certificate/certificate-view.ts';
import type { OptionsBackend } from '../backend.ts';
import type { Notices } from '../notices.ts';

export interface CertificateModel {
	/** Builds the certificate of a report, with times in the reader's time zone. */
	of(report: SiteReport): Certificate;
	/** Gives the person the certificate as a file. `digest`: its sha-256, hexadecimal. */
	save(report: SiteReport, certificate: Certificate, view: CertificateView, digest: string): Promise<void>;
	print(): void;
}

export function createCertificateModel(
	backend: Pick<OptionsBackend, 'version' | 'saveFile' | 'print'>,
	tr: Translator,
	notices: Notices,
): CertificateModel {
	return {
		of: (report) =>
			buildCertificate(report, {
				timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
				extensionVersion: backend.version,
			}),
		save: (report, certificate, view, digest) =>
			notices.attempt(async () => {
				const { certificateHtml } = await import('../../src/export/certificate/certificate-html.ts');
				const name = `cookies-${hostInFileName(report)}-${certificate.at.slice(0, 10)}.html`;
				backend.saveFile(name, certificateHtml(certificate, view, digest), 'text/html;charset=utf-8');
				notices.done(tr.t('options_certificate_saved'), { back: SAVE_CERTIFICATE_ID });
			}, SAVE_CERTIFICATE_ID),
		print: backend.print,
	};
}

export const SAVE_CERTIFICATE_ID = 'save-certificate';
