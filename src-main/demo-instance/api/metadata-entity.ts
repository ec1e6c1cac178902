import { createHash } from 'node:crypto';
import type { Instance } from '../instance';
import { supports } from '../instance-version';

/** What `/metadata` and `/version` say. */
export function toMetadataEntity({ version, externalUrl }: Instance): Record<string, unknown> {
  const agentServer = `${externalUrl}/-/kubernetes-agent/`;
  return {
    version: version.text,
    revision: createHash('sha1').update(version.text).digest('hex').slice(0, 11),
    kas: {
      enabled: true,
      externalUrl: agentServer.replace(/^http/, 'ws'),
      ...(supports(version, 'kubernetes-proxy-address') && {
        externalK8sProxyUrl: `${agentServer}k8s-proxy/`,
      }),
      version: version.text.replace(/-.*$/, ''),
    },
    enterprise: /-(ee|pre)$/.test(version.text),
  };
}
