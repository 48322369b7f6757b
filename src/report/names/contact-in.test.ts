import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../../examples/any-text';
import { contactIn } from './contact-in';
import { emptyDraft } from '../empty-draft';
import { draftedOpening } from '../text/opening';

const NAME = '云溪县科学技术局';
const nothing = { website: '', office: '', address: '', postcode: '', phone: '', email: '' };

test('what this program writes comes back', () => {
  const part = (...values: string[]) => fc.constantFrom('', ...values);
  fc.assert(
    fc.property(
      fc.record({
        website: part('云溪县人民政府网站（www.yunxi.example）', '云溪科技网站'),
        office: part('办公室', '政策法规股'),
        address: part('云溪县文昌路18号', '云溪县行政中心2号楼301室'),
        postcode: part('000100'),
        phone: part('0000-5218806', '00005218806'),
        email: part('gongkai@yunxi.example'),
      }),
      (contact) => {
        const draft = { ...emptyDraft(2026), contact };
        draft.agency.name = NAME;
        const { address, postcode, phone, email } = contact;
        // The office stands in the sentence only where there is a way to reach it.
        const office = [address, postcode, phone, email].some((text) => text !== '') ? contact.office : '';
        expect(contactIn(draftedOpening(draft), NAME)).toEqual({ ...contact, office });
      },
    ),
  );
});

test('other wordings: labels with more words, blanks, full-width marks and digits', () => {
  expect(
    contactIn(
      '本报告的电子版可从“云溪县政府”门户网站（www.yunxi.example）下载。如有疑问，请与云溪县科学技术局办公室联系' +
        '（联系地址：云溪县文昌路 18 号，邮政编码：０００１００，联系电话：0000—5218806，邮箱：a.b@yunxi.example）。',
      NAME,
    ),
  ).toEqual({
    website: '云溪县政府门户网站（www.yunxi.example）',
    office: '办公室',
    address: '云溪县文昌路18号',
    postcode: '000100',
    phone: '0000-5218806',
    email: 'a.b@yunxi.example',
  });
});

test('what is not certain is left out: two numbers, a code of five digits, an office of somebody else', () => {
  expect(contactIn('电话：0000-5218806；监督电话：0000-5218807。邮编：00010。', NAME)).toEqual(nothing);
  expect(contactIn('请与云溪县政务公开办公室联系（电话：见网站）。', NAME)).toEqual(nothing);
  expect(contactIn('全年受理地址变更、邮编查询、电话咨询126件。', NAME)).toEqual(nothing);
  expect(contactIn('', NAME)).toEqual(nothing);
});

test('no text hangs or throws', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const read = contactIn(`${text}地址：${text}电话：${text}请与${text}联系电子版在${text}下载`, NAME);
      expect(Object.keys(read)).toEqual(Object.keys(nothing));
    }),
  );
});
