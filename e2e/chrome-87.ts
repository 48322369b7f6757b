import { createRequire } from 'node:module';
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data/types';
import { parse } from 'acorn';
import { generate, parse as parseCss, walk } from 'css-tree';

// Required and not imported, because the type checker would also read its twenty megabytes of JSON.
const data = createRequire(import.meta.url)('@mdn/browser-compat-data') as CompatData;

/** The oldest Chrome the program is built for. */
const OLDEST = 87;

/** Whether Chrome has a feature, under this very name, only since a version after OLDEST, or never. */
function isTooNew(feature: Identifier | undefined): boolean {
  const support = feature?.__compat?.support.chrome;
  if (!support) return false;
  const statements: SimpleSupportStatement[] = Array.isArray(support) ? support : [support];
  const plain = statements.filter((one) => !one.prefix && !one.alternative_name && !one.flags);
  return !plain.some(
    ({ version_added: since }) =>
      typeof since === 'string' && since !== 'preview' && Number(since.replace('≤', '')) <= OLDEST,
  );
}

const partsOf = (parent: Identifier | undefined): [string, Identifier][] =>
  Object.entries(parent ?? {}).filter((entry): entry is [string, Identifier] => entry[0] !== '__compat');

/** A global, where `owner` is empty, or a member of one (`Intl.Locale` is an owner too) or of its prototype. */
export interface Member {
  owner: string;
  name: string;
}

function lateMembers(owner: string, parent: Identifier): Member[] {
  return partsOf(parent)
    .filter(([name, member]) => /^[A-Za-z]\w*$/.test(name) && name !== owner && isTooNew(member))
    .map(([name]) => ({
      owner,
      name: name.endsWith('_event') ? `on${name.slice(0, -6)}` : name.replace(/_static$/, ''),
    }));
}

/** Members come before the global they belong to, by whose name they are found. */
function late(globals: Identifier | undefined): Member[] {
  return partsOf(globals).flatMap(([name, feature]) => [
    ...(name === 'Intl'
      ? partsOf(feature).flatMap(([part, members]) => lateMembers(`Intl.${part}`, members))
      : []),
    ...lateMembers(name, feature),
    ...(isTooNew(feature) ? [{ owner: '', name }] : []),
  ]);
}

const { builtins } = data.javascript;
const lateInLanguage = late(builtins);

/** All that a script can name and the oldest browser lacks. */
export const lateNames: readonly Member[] = [...late(data.api), ...lateInLanguage];

/**
 * Runs in the page before its scripts: removes the members from their owner and its prototype, and puts their number
 * into `removedMembers`. Must use nothing outside itself, because it is sent to the page as text. Playwright's own
 * scripts run in a separate context and are not affected.
 */
export function removeMembers(members: readonly Member[]): void {
  let removed = 0;
  const take = (from: unknown, name: string) => {
    if ((typeof from !== 'object' && typeof from !== 'function') || from === null) return;
    if (Object.prototype.hasOwnProperty.call(from, name) && Reflect.deleteProperty(from, name)) removed++;
  };
  const page: unknown = globalThis;
  for (const { owner, name } of members) {
    const path = owner === '' ? [] : owner.split('.');
    const from = path.reduce((of, part) => (of as Record<string, unknown> | undefined)?.[part], page);
    take(from, name);
    if (owner !== '') take((from as { prototype?: unknown } | undefined)?.prototype, name);
  }
  Object.assign(globalThis, { removedMembers: removed });
}

const lateStatics = new Set(lateNames.map(({ owner, name }) => `${owner}.${name}`));

/** A call does not show whose method it is, so only methods with distinctive names of common values are looked for. */
const lateMethods = new Set(
  lateInLanguage
    .filter(({ owner }) => /^(Array|ArrayBuffer|Map|Set|String|TypedArray|WeakMap)$/.test(owner))
    .map(({ name }) => name)
    .filter((name) => !partsOf(builtins).some(([, { [name]: known }]) => known && !isTooNew(known))),
);

/**
 * What a built script says that the oldest browser does not know, each once: syntax after ES2020, globals, members of
 * globals (`Object.hasOwn`), calls of methods (`.at()`), and look-behind, which Safari has since 16.4 alone. Names are
 * looked for in the text, strings and all: the tree of a megabyte takes seconds to walk.
 */
export function scriptAfterOldest(script: string): string[] {
  const found = new Set<string>();
  try {
    parse(script, { ecmaVersion: 2020, sourceType: 'module' });
  } catch (error) {
    found.add(String(error));
  }
  if (/\(\?<[=!]/.test(script)) found.add('look-behind');
  for (const [path] of script.matchAll(/\b[A-Z]\w+\.\w+/g)) if (lateStatics.has(path)) found.add(path);
  // Not after three dots: that is a spread of a name the build made, and no method call.
  for (const [, name = ''] of script.matchAll(/(?<!\b[A-Z]\w+|\.\.)\.(\w+)\(/g))
    if (lateMethods.has(name)) found.add(`.${name}()`);
  // Shorter names are what the build made of others.
  for (const [name] of script.matchAll(/(?<![.\w$'"`-])[A-Za-z]\w{4,}\b(?![\w$'"`-]|\s*:)/g))
    if (lateStatics.has(`.${name}`)) found.add(name);
  return Array.from(found).sort();
}

const { properties = {}, selectors = {}, types, 'at-rules': atRules = {} } = data.css;

/** Functions stand among the types, some under another type. */
const cssFunctions = new Map(
  partsOf(types).flatMap(([name, type]) => [...partsOf(type), [name, type] as const]),
);

/** Units that came with the dynamic viewport, container queries and fonts' measures. */
const lateUnits = /^([sld]v(w|h|i|b|min|max)|cq\w+|v[ib]|r?(cap|ic|lh)|r(ch|ex))$/;

/**
 * What a style sheet says that the oldest browser does not understand, each once: at-rules and conditions, properties,
 * keywords, functions and units in their values, pseudo-classes and pseudo-elements, nesting.
 */
export function cssAfterOldest(css: string): string[] {
  const found = new Set<string>();
  const note = (feature: Identifier | undefined, name: string) => {
    if (isTooNew(feature)) found.add(name);
  };
  const tree = parseCss(css, { onParseError: ({ message }) => found.add(message) });
  walk(tree, function visit(node) {
    switch (node.type) {
      case 'Atrule':
        note(atRules[node.name] ?? atRules['page']?.[`at_${node.name}`], `@${node.name}`);
        break;
      case 'Feature':
        note(atRules['media']?.[node.name], `(${node.name})`);
        break;
      case 'FeatureRange':
      case 'NestingSelector':
        found.add(generate(node));
        break;
      case 'PseudoClassSelector':
      case 'PseudoElementSelector':
        note(selectors[node.name], `:${node.name}`);
        if (node.name === 'not' && generate(node).includes(','))
          note(selectors['not']?.['selector_list'], ':not(a, b)');
        break;
      case 'Function':
        note(cssFunctions.get(node.name), `${node.name}()`);
        break;
      case 'Dimension':
        if (lateUnits.test(node.unit)) found.add(node.unit);
        break;
      case 'Declaration': {
        const inRule = this.rule === null && this.atrule !== null ? atRules[this.atrule.name] : undefined;
        const property = inRule?.[node.property] ?? properties[node.property];
        note(property, node.property);
        walk(node.value, function visitValue(part) {
          if (part.type === 'Identifier') note(property?.[part.name], `${node.property}: ${part.name}`);
        });
        break;
      }
      case 'Identifier': // read with the declaration it stands in
      default:
    }
  });
  return Array.from(found).sort();
}
