import { isPersonName } from '../../report/names/person-name';
import type { NamedPerson, Receipt } from '../../report/receipt';
import type { Finding } from '../finding';
import { raise } from '../raise';

/** What the properties are called where one sees them. */
const words: Readonly<Record<NamedPerson['as'], string>> = { author: '作者', lastSavedBy: '最后修改者' };

/** A property may name several people. */
const persons = (name: string): string[] =>
  name
    .split(/[;；,，、/]/)
    .map((one) => one.trim())
    .filter(isPersonName);

/**
 * D8: the properties of a file that is published name no person. Whoever opens it sees them; an agency's name, or a
 * program's, may stand there. The draft keeps nothing of it: what is written from here names the agency.
 */
export function checkNamedPeople({ people = [] }: Receipt): Finding[] {
  const named = people.flatMap(({ as, name }) => {
    const found = persons(name);
    return found.length === 0 ? [] : [`${words[as]}写着“${found.join('、')}”`];
  });
  if (named.length === 0) return [];
  return [
    raise({
      code: 'D8',
      place: 'property',
      severity: 'warning',
      section: 0,
      title: `文件属性里有人名：${named.join('，')}`,
      detail: '文件公布后，谁打开都看得到。',
      next: '公布前可以删去：Word 在“文件→信息→检查文档”里删，WPS 在文件的属性里改；PDF 请在改好的 Word 文件上重新导出。',
      target: { field: 'title' },
    }),
  ];
}
