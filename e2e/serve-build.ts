import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FullConfig } from '@playwright/test';
import { startHost } from './static-host';

/** Serves the built page from this process while the tests run: as a static host would, with no program of its own. */
export default async function serveBuild({ projects: [project] }: FullConfig): Promise<() => Promise<void>> {
  const dist = fileURLToPath(new URL('../dist/', import.meta.url));
  if (!existsSync(dist)) throw new Error('there is no build to test: npm run build');
  const { port } = new URL(project?.use.baseURL ?? '');
  const host = await startHost(dist, '/', Number(port));
  return host.close;
}
