import { describe, expect, test } from 'vitest';
import { checkNode, isInstalled } from './install.mjs';

describe('the version of Node', () => {
  test.each(['20.19.0', '20.20.2', '21.0.0', '24.1.0'])('%s will do', (version) => {
    expect(() => checkNode(version)).not.toThrow();
  });
  test.each(['18.20.4', '20.18.3', '4.0.0'])(
    '%s is too old, and the message says what to install',
    (version) => {
      expect(() => checkNode(version)).toThrow(/20\.19/);
    },
  );
});

describe('whether the packages are installed', () => {
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/for-another-machine': { version: '3.0.0', optional: true },
    },
  };
  test('the same versions are', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
  });
  test('a package the project asks for is missed, also where it is optional for another', () => {
    const both = {
      packages: {
        '': { version: '0.1.0', devDependencies: { shared: '2.0.0' } },
        'node_modules/shared': { version: '2.0.0', devOptional: true },
      },
    };
    expect(isInstalled(both, { packages: {} })).toBe(false);
    expect(isInstalled(both, { packages: { 'node_modules/shared': { version: '2.0.0' } } })).toBe(true);
  });
  test('a changed or added package, or none at all, are not', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/a': { version: '0.9.0' } } })).toBe(false);
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, undefined)).toBe(false);
  });
});
