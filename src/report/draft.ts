import * as z from 'zod/mini';
import { agencyKinds, governmentLevels, type AgencyKind, type GovernmentLevel } from '../format/agencies';
import { perForm, type Form } from '../format/form';
import { byTable, type CellId, type TableId } from '../format/table';

/** An ISO date (2027-01-22) or an empty text. */
const isoDate = z.string().check(z.regex(/^(\d{4}-\d{2}-\d{2})?$/));

/** One of the ids of a list of the form, or an empty text while nothing is chosen. */
const kindId = z.enum<(AgencyKind | '')[]>(['', ...agencyKinds.map((kind) => kind.id)]);
const levelId = z.enum<(GovernmentLevel | '')[]>(['', ...governmentLevels.map((level) => level.id)]);

const part = z.object({ heading: z.string(), text: z.string() });

const prose = z.object({
  /** Sub-headings run into the paragraph (the usual way) or on a line of their own. */
  headings: z.enum(['runIn', 'ownLine']),
  /** 概述: what stands before the first sub-heading. */
  lead: z.string(),
  parts: z.array(part),
});

const row = (columns: readonly string[]) =>
  z.object(Object.fromEntries(columns.map((id) => [id, z.string()])));

/** One object a table: row id → column id → the text typed. Totals are not here: they are sums. */
const table = (form: Form, id: TableId) =>
  z.object(
    Object.fromEntries(
      form.tables[id].rows.flatMap((line) => {
        const columns = form.typedCells
          .filter((cell) => cell.table === id && cell.row === line.id)
          .map((cell) => cell.column);
        return columns.length > 0 ? [[line.id, row(columns)]] : [];
      }),
    ),
  );

const chargedFees = z.object({ requests: z.string(), yuan: z.string() });

/** Texts by cell id. The ids hold dots, so such a record is always changed as a whole. */
const textByCell = z._default(z.record(z.string(), z.string()), () => ({}));

/** A report of last year, as far as it was read: what stands beside this year's cells and texts. */
const pastReport = z.object({
  agency: z.string(),
  /** null where its file does not say it. */
  year: z.nullable(z.int()),
  title: z.string(),
  /** Every number found, totals included, by cell id, as digits. */
  cells: z.record(z.string(), z.string()),
  /** The opening paragraph; absent where it was kept by version 2. */
  opening: z.optional(z.string()),
  /** The text of the six sections, paragraphs joined by line breaks. */
  sections: z.array(z.string()),
});

/** Why a finding may stand, given by the writer; it lapses when what it answers changes. */
const answer = z.object({
  /** The finding's id: rule and place. */
  finding: z.string(),
  /** The numbers and words the finding was about when it was answered. */
  about: z.string(),
  reason: z.string(),
  /** ISO time. */
  at: z.string(),
});

/** A number that stands in no table but in every text (附加统计项): 网站公开条数, 培训场次 … */
const indicator = z.object({ name: z.string(), value: z.string(), unit: z.string(), source: z.string() });

/** A sentence made from the numbers (数据句) that was put into a text: found there by its words as made. */
const insertedSentence = z.object({
  /** Which sentence it is, as prose/data-sentences names them. */
  id: z.string(),
  /** Made without year and agency, because it follows others. */
  short: z.boolean(),
  text: z.string(),
});

/** A report as it stood at one moment, to compare a later one with. */
const snapshot = z.object({
  title: z.string(),
  /** The text of each cell as printed, by cell id: as typed where it is no number; blank cells are left out. */
  cells: z.record(z.string(), z.string()),
  /** The printed paragraphs of each section, from 0 (the opening) to 6. */
  sections: z.array(z.array(z.string())),
  signature: z.string(),
  /** ISO date, or empty. */
  date: z.string(),
});

/** One remark of a reviewer, and what its report's writer did about it. */
const remark = z.object({
  id: z.string(),
  text: z.string(),
  /** The id of the finding it was made of, where it is one of ours; empty otherwise. */
  finding: z.string(),
  /** The cells that finding was about. */
  cells: z.array(z.string()),
  /** 已改, 说明, 不采纳; empty while nothing was done. */
  reply: z.enum(['', 'changed', 'explained', 'declined']),
  words: z.string(),
});

/** One time the report was sent back (退回修改). */
const sentBack = z.object({
  /** ISO time. */
  at: z.string(),
  /** The report as it was when it came back. */
  base: snapshot,
  remarks: z.array(remark),
  /** Differences assigned to a remark by hand: id of the difference from the base → id of the remark, empty for none. */
  owners: z.record(z.string(), z.string()),
});

/**
 * What the sum (汇总) of a collection gave to a county's report: held against the sum of today and against what the draft
 * says by now, it tells which numbers have changed there and which were changed here by hand.
 */
const countySum = z.object({
  /** The collection's id on the computer where the numbers were taken, and what it is of. */
  collection: z.string(),
  place: z.string(),
  year: z.int(),
  /** ISO time. */
  at: z.string(),
  /** The numbers by their path in the draft, as decimal text; none where somebody lacked. */
  values: z.record(z.string(), z.string()),
  /** Values as decimal text; empty where they could not be added. */
  indicators: z.array(indicator),
  /** 口径: the sentence that says whose numbers these are. */
  scope: z.string(),
});

/** Something an opened file lacks of the form, or words differently (F1, D2); kept until it is settled. */
const lack = z.object({
  code: z.enum(['F1', 'D2']),
  place: z.string(),
  section: z.literal([0, 1, 2, 3, 4, 5, 6]),
  title: z.string(),
  detail: z.string(),
  next: z.string(),
  /** The cells the file had no sure place for; settled once all hold something. */
  cells: z.array(z.string()),
  /** 已核对: somebody has looked. */
  checked: z.boolean(),
});

/**
 * The draft on a form: everything a person has typed, as typed. The one owner of the document;
 * the report, its sums and its findings are computed from it.
 */
export const draftSchema = perForm((form) =>
  z.object({
    /** The form it is written on (format/forms); absent for the form of 2021, the only one older programs know. */
    form: z.optional(z.string()),
    agency: z.object({
      name: z.string(),
      kind: kindId,
      level: levelId,
      /** 规章制定权 settled by hand (东莞、中山 …); null follows kind and level. */
      mayMakeRegulations: z.nullable(z.boolean()),
      /** 政府办公室: whether applications addressed to the government itself are included. */
      includesGovernment: z.enum(['', 'yes', 'no']),
    }),
    /** null: nobody has said it yet, as in a file that names no year. */
    year: z.nullable(z.int().check(z.gte(2008), z.lte(2999))),
    /** null: the official title, from agency and year. */
    title: z.nullable(z.string()),
    dates: z.object({ submitBy: isoDate, publishBy: isoDate }),
    contact: z.object({
      website: z.string(),
      office: z.string(),
      address: z.string(),
      postcode: z.string(),
      phone: z.string(),
      email: z.string(),
    }),
    opening: z.object({
      basis: z.boolean(),
      sixParts: z.boolean(),
      period: z.boolean(),
      download: z.boolean(),
      contact: z.boolean(),
      /** null: made from the ticked sentences; a text: edited by hand. */
      text: z.nullable(z.string()),
    }),
    overview: prose,
    /** The most characters section one may have, as typed; empty for no limit. */
    overviewLimit: z.string(),
    cells: z.object(byTable((id) => table(form, id))),
    /** Cells whose value was worked out from the rest (推算) and not yet confirmed. */
    inferred: z.array(z.string()),
    /** Printed after a number of the disclosure table, in brackets: 其中修订16件. */
    cellNotes: textByCell,
    /** 来源: who gave a number and when. Never printed. */
    sources: textByCell,
    /** Totals that came with pasted or opened numbers, as printed, kept beside the sums until settled. */
    printedTotals: textByCell,
    answers: z._default(z.array(answer), () => []),
    indicators: z._default(z.array(indicator), () => []),
    /** What the agency calls itself in its text (本机关、我局、区科技局); empty for 本机关. */
    selfWord: z._default(z.string(), () => ''),
    insertedSentences: z._default(z.array(insertedSentence), () => []),
    /** The line printed below a table. */
    tableNotes: z.object({ disclosure: z.string(), applications: z.string(), disputes: z.string() }),
    problems: prose,
    others: z.object({
      /** 信息处理费: what happened this year. */
      fees: z.enum(['', 'none', 'charged']),
      byRequest: chargedFees,
      byVolume: chargedFees,
      /** Whether to say how many did not pay after a notice (row 22). */
      unpaid: z.boolean(),
      /** null: the sentence made from the above; a text: edited by hand. */
      feeText: z.nullable(z.string()),
      text: z.string(),
    }),
    signature: z.object({
      /** null: the agency's name. */
      agency: z.nullable(z.string()),
      date: isoDate,
    }),
    /** What last year's report said, typed by hand: 结转下年 of seven columns, 现行有效 of two rows. */
    lastYear: z.object({
      carriedOver: row(form.tables.applications.columns.map(({ id }) => id)),
      inForce: row(form.documentRows.map(({ id }) => id)),
      /** Last year's report or, after a reorganisation (机构改革), those of the predecessors, added up. */
      reports: z._default(z.array(pastReport), () => []),
    }),
    /** How many 送审版 of it were downloaded: the number the last one bears, 0 for none. */
    reviewVersion: z.int().check(z.gte(0)),
    /** Each time it was sent back, the latest last. */
    returns: z.array(sentBack),
    /** null: its numbers are its writer's own, as in every report but a county's made from a sum. */
    countySum: z.nullable(countySum),
    /** What the file it was opened from was like; `form` is empty where it was begun here or is our own file. */
    reading: z.object({ form: z.enum(['', '2021', '2019', 'mixed']), lacks: z.array(lack) }),
  }),
);

export type Draft = z.infer<ReturnType<typeof draftSchema>>;
export type ProseDraft = Draft['overview'];
export type PastReport = Draft['lastYear']['reports'][number];
export type Answer = Draft['answers'][number];
export type Indicator = Draft['indicators'][number];
export type Snapshot = z.infer<typeof snapshot>;
export type Remark = z.infer<typeof remark>;
export type SentBack = z.infer<typeof sentBack>;
export type Lack = z.infer<typeof lack>;
export type CountySumTaken = NonNullable<Draft['countySum']>;
export type InsertedSentence = Draft['insertedSentences'][number];

/** Where a cell's text stands in the draft, as a dotted path. */
export function cellPath(id: CellId): `cells.${CellId}` {
  return `cells.${id}`;
}

/** The text typed in a cell; empty where nothing was. Totals have none. */
export function cellText(draft: Draft, id: CellId): string {
  const [tableId, rowId, columnId] = id.split('.') as [TableId, string, string];
  return draft.cells[tableId][rowId]?.[columnId] ?? '';
}
