// `node test/portal/serve.mjs` serves the demo portals until stopped, for any client.
import { startPortal } from './index.mjs';

const portal = await startPortal({ httpPort: 8480, httpsPort: 8443, proxyPort: 8481 });
console.log(
	`http 127.0.0.1:${portal.httpPort}, https 127.0.0.1:${portal.httpsPort}, proxy ${portal.proxyPort}`,
);
console.log(portal.hosts.join('\n'));
