// The program as one HTML file, for computers that have a USB stick and nothing else.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { build } from 'vite';
import { root } from './install.mjs';

/** The file beside the page that holds the licences of the libraries in it; the builder writes it. */
export const LIBRARY_LICENCES = 'licenses.md';

/** @param {string} text as it stands between the tags @returns {string} its hash as a content security policy has it */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** @param {string} script @returns {string} the same with everything escaped that would end its element */
const within = (script) => script.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

/** Where the scripts of workers stand in a build until they are put into the page. */
const WORKERS = 'workers/';

/**
 * Takes the scripts of workers out of the page's script: they would be read with it at every start. Each stands in an
 * element of its own that the browser passes over, until a worker is made of it.
 * @returns {import('vite').Plugin}
 */
export function workersApart() {
  return {
    name: 'workers-apart',
    enforce: 'pre',
    transform: {
      filter: { id: /\?worker&inline$/ },
      handler(code, id) {
        const name = basename(id).replace(/\.ts\?.*$/, '');
        const [line, text] = /^const jsContent = (".*");$/m.exec(code) ?? [];
        if (!line || !text) throw new Error(`the builder no longer writes the script of ${name} as it did`);
        this.emitFile({ type: 'asset', fileName: `${WORKERS}${name}.js`, source: JSON.parse(text) });
        const element = `document.getElementById(${JSON.stringify(name)})`;
        return { code: code.replace(line, () => `const jsContent = ${element}.textContent;`), map: null };
      },
    },
  };
}

/**
 * Puts script and style into the page itself, under a policy that lets just these two run and nothing be fetched.
 * The licences stand in a comment at its end, so that they go wherever the one file goes.
 * @typedef {{ name: string, script: string }} WorkerScript
 * @param {{ html: string, script: string, style: string, workers: readonly WorkerScript[], licences: string }} built the
 *   page without the rest, and the rest
 * @returns {string}
 */
export function inlined({ html, script, style, workers, licences }) {
  const safe = within(script);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(safe)}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'worker-src blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
  const bare = html
    .replace(/\s*<script[^>]*\ssrc=[^>]*><\/script>/g, '')
    .replace(/\s*<link[^>]*\srel="(?:stylesheet|modulepreload)"[^>]*>/g, '');
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;
  const apart = workers.map(
    ({ name, script: text }) => `<script type="text/plain" id="${name}">${within(text)}</script>\n`,
  );
  // The charset has to stand within the first 1024 bytes, so the style comes after it.
  // Two hyphens could end the comment.
  const notices = licences.replace(/-{2,}/g, (hyphens) => Array.from(hyphens).join(' '));
  const page = bare
    .replace(/<meta charset[^>]*>/, (charset) => `${charset}\n${meta}`)
    .replace(/<\/head>/, () => `<style>${style}</style>\n</head>`)
    .replace(/<\/body>/, () => `${apart.join('')}<script type="module">${safe}</script>\n</body>`);
  return `${page.trimEnd()}\n<!--\n${notices.trim()}\n-->\n`;
}

/** @param {string} version @param {string} date @returns {string} what lies beside the file in the zip */
const instructions = (version, date) => `年报助手 ${version}（${date}）

怎么用
1. 把 nianbao.html 解压到一个固定的文件夹，例如“文档\\年报助手”，不要在压缩包里直接打开。
2. 双击 nianbao.html，用 Chrome、Edge 87、Firefox 78 或更新的浏览器打开；国产浏览器请切换到“极速模式”。
3. 写好后在“预览与导出”下载 Word 文件。

内容存在哪里
- 写的内容只存在这台电脑的这个浏览器里，不上传，也不需要联网。
- 这台电脑上用同一个浏览器打开的其他本地网页，和本程序共用一块存储；别人用过的电脑，用完请点首页的“清除本机全部数据”。
- 换电脑、换浏览器、清理浏览器之前，请先用“文件”里的“保存到文件”。

更新
- 用新的 nianbao.html 换掉旧的，放在同一个文件夹；换之前先“保存到文件”。
`;

/**
 * Writes nianbao.html and nianbao.zip beside the built page.
 * @param {{ version: string, date: string }} facts
 * @returns {import('vite').Plugin}
 */
export function singleFile({ version, date }) {
  let folder = '';
  return {
    name: 'single-file',
    apply: 'build',
    configResolved({ root: base, build: { outDir } }) {
      folder = join(base, outDir);
    },
    async writeBundle() {
      const result = await build({ root, mode: 'single', logLevel: 'error', build: { write: false } });
      if (!('output' in result)) throw new Error('one build, one output');
      const isWorker = (/** @type {{ fileName: string }} */ { fileName }) => fileName.startsWith(WORKERS);
      const workers = result.output.filter(isWorker).map((file) => ({
        name: basename(file.fileName, '.js'),
        script: file.type === 'chunk' ? file.code : String(file.source),
      }));
      const textOf = (/** @type {string} */ ending) => {
        const found = result.output.filter((file) => file.fileName.endsWith(ending) && !isWorker(file));
        const [only] = found;
        if (!only || found.length > 1) throw new Error(`${found.length} files end with ${ending}, not one`);
        return only.type === 'chunk' ? only.code : String(only.source);
      };
      const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim();
      const licences = `年报助手 ${version}\n\n${own}\n\n${textOf(LIBRARY_LICENCES)}`;
      const html = inlined({
        html: textOf('.html'),
        script: textOf('.js'),
        style: textOf('.css'),
        workers,
        licences,
      });
      writeFileSync(join(folder, 'nianbao.html'), html);
      // Windows recognises UTF-8 by the byte order mark, and lines by CR LF.
      const forWindows = (/** @type {string} */ text) => strToU8(`\ufeff${text.replace(/\r?\n/g, '\r\n')}`);
      const files = {
        'nianbao.html': strToU8(html),
        '使用说明.txt': forWindows(instructions(version, date)),
        '软件许可.txt': forWindows(licences),
      };
      writeFileSync(join(folder, 'nianbao.zip'), zipSync(files, { level: 9, mtime: new Date(date) }));
    },
  };
}
