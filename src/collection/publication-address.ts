/** A name or an address in figures, perhaps with a port: www.example.gov.cn, 10.1.2.3:8080, localhost. */
const HOST = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*(?::\d{1,5})?$/u;

/** Why a text is no address of a published page, as a sentence; empty where it is one, or blank. */
export function addressProblem(text: string): string {
  const address = text.trim();
  if (address === '') return '';
  if (/\s/.test(address)) return '网址里有空格或者换行，请只留一个网址。';
  const [, scheme, host = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(address) ?? [];
  if (scheme === undefined || !/^https?$/i.test(scheme))
    return '网址应以 http:// 或 https:// 开头，请从浏览器地址栏整个复制。';
  return HOST.test(host) ? '' : '网址不完整，请从浏览器地址栏整个复制。';
}
