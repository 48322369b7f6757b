import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { inlined } from './single-file.mjs';

const html = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <script type="module" crossorigin src="./assets/index.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/style.css">
  </head>
  <body>
    <div id="root">正在打开</div>
  </body>
</html>`;
const page = inlined({
  html,
  script: 'const end = "</script><!-- $& ";',
  style: 'body { color: red }',
  workers: [{ name: 'reader', script: 'const end = "</script><!--";' }],
  licences: 'Copyright A. Author --> <script>alert(1)</script>\n---\nAS IS',
});

/** @param {string} tag with what stands in it, where there are several */
const within = (tag) => new RegExp(`<${tag}[^>]*>([^]*?)</${tag.split(' ')[0]}>`).exec(page)?.[1] ?? '';
const MODULE = 'script type="module"';
/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('nothing is fetched, and what stands in the page is what the policy names', () => {
  expect(page).not.toMatch(/\ssrc=|<link/);
  expect(page).toContain("connect-src 'none'");
  expect(page).toContain(`script-src ${hashOf(within(MODULE))};`);
  expect(page).toContain(`style-src ${hashOf(within('style'))};`);
});

test('a script that speaks of scripts does not end its element, and means what it meant', () => {
  expect(within(MODULE)).toContain('<\\/script>');
  expect(runInNewContext(`${within(MODULE)} end;`)).toBe('</script><!-- $& ');
});

test('the script of a worker stands in the page as a text, by its name', () => {
  expect(runInNewContext(`${within('script type="text/plain" id="reader"')} end;`)).toBe('</script><!--');
});

test('the charset stands where browsers look for it, and the policy before all it rules', () => {
  expect(page.indexOf('charset')).toBeLessThan(200);
  expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
});

test('the licences stand in one comment at the end, whatever they say', () => {
  const [, comment = ''] = /<\/html>\s*<!--([^]*?)-->\s*$/.exec(page) ?? [];
  expect(comment).toContain('Copyright A. Author');
  expect(comment).toContain('AS IS');
  expect(comment).not.toContain('--');
});
