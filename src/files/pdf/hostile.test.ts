import { expect, test } from 'vitest';
import { hostilePdfs } from '../../examples/hostile-pdfs';
import { readMaterial } from '../read-material';

test.each(hostilePdfs.map(({ name, make, refusal }) => [name, make, refusal] as const))(
  'a PDF made to do harm does none: %s',
  async (_, make, refusal) => {
    const read = await readMaterial(make());
    expect(read.ok ? read.receipt?.title : read.message).toMatch(refusal ?? /云溪县水务局/);
    expect(read.ok).toBe(refusal === null);
    expect('hacked' in globalThis).toBe(false);
  },
);
