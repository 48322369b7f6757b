import { filledDraft } from '../src/examples/filled-draft';
import { writeJson } from '../src/files/json/write';
import type { CellId } from '../src/format/table';

type Cells = Record<CellId, number | string>;

/** A file as a browser is given it. */
interface SentFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

function fileOf(agency: string, cells: Cells, year = 2026): SentFile {
  const draft = filledDraft({
    cells,
    draft: (made) => {
      made.agency = { ...made.agency, name: agency };
      made.year = year;
      made.signature.date = `${year + 1}-01-22`;
    },
  });
  return {
    name: `${agency}${year}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(writeJson(draft, '2027-01-22T08:00:00Z')),
  };
}

/** A small county of six units: who they are, and what they send. */
export const smallCounty = {
  roster: [
    '云溪县人民政府办公室',
    '云溪县水利局',
    '云溪县司法局',
    '云溪县卫生健康局',
    '云溪县河口镇人民政府',
    '云溪县石桥镇人民政府',
  ],
  /** 石桥镇 sends nothing. 水利局 is off by one, 卫生健康局 left a cell blank, 司法局 has as many 复议 as all others. */
  thisYear: [
    fileOf('云溪县人民政府办公室', {
      'applications.newlyReceived.naturalPerson': 38,
      'applications.carriedIn.naturalPerson': 2,
      'applications.granted.naturalPerson': 40,
      'disclosure.normativeDocuments.made': 4,
      'disclosure.normativeDocuments.inForce': 11,
    }),
    fileOf('云溪县水利局', {
      'applications.newlyReceived.naturalPerson': 12,
      'applications.granted.naturalPerson': 11,
      'disputes.review.upheld': 2,
    }),
    fileOf('云溪县司法局', {
      'applications.newlyReceived.enterprise': 3,
      'applications.granted.enterprise': 3,
      'disputes.review.upheld': 3,
      'disputes.review.corrected': 1,
    }),
    fileOf('云溪县卫生健康局', {
      'applications.newlyReceived.naturalPerson': 7,
      'applications.granted.naturalPerson': 7,
      'applications.repeated.naturalPerson': '',
      'disputes.review.upheld': 1,
      'disputes.review.corrected': 1,
    }),
    fileOf('云溪县河口镇人民政府', {
      'applications.newlyReceived.naturalPerson': 5,
      'applications.granted.naturalPerson': 5,
    }),
  ],
  lastYear: [
    fileOf(
      '云溪县人民政府办公室',
      {
        'applications.newlyReceived.naturalPerson': 30,
        'applications.granted.naturalPerson': 28,
        'applications.carriedOver.naturalPerson': 2,
        'disclosure.normativeDocuments.inForce': 7,
      },
      2025,
    ),
    fileOf(
      '云溪县水利局',
      { 'applications.newlyReceived.naturalPerson': 1, 'applications.granted.naturalPerson': 1 },
      2025,
    ),
    fileOf('云溪县司法局', {}, 2025),
    fileOf('云溪县卫生健康局', {}, 2025),
    // What it carried over is not what it carried in.
    fileOf(
      '云溪县河口镇人民政府',
      { 'applications.newlyReceived.naturalPerson': 1, 'applications.carriedOver.naturalPerson': 1 },
      2025,
    ),
    fileOf('云溪县石桥镇人民政府', {}, 2025),
  ],
  /** 承继 of 卫生健康局, and last year's report of the agency that was split, which comes late. */
  split: '云溪县爱卫办（拆分）',
  splitLastYear: fileOf('云溪县爱卫办', {}, 2025),
  /** 水利局 again, with both sides equal. */
  corrected: fileOf('云溪县水利局', {
    'applications.newlyReceived.naturalPerson': 12,
    'applications.granted.naturalPerson': 12,
    'disputes.review.upheld': 2,
  }),
};
