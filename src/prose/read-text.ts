import { perForm } from '../format/form';
import type { SectionNumber } from '../format/sections';
import { remembered } from '../report/text/remembered';
import { rememberedWording } from '../report/text/wording';
import { chargesIn, type ChargeMention } from './charges';
import { claimsIn, type Claim } from './claims';
import { growthsIn, type Growth } from './growths';
import type { CountMention } from './numbers';
import { nameListsIn, type NameList } from './name-lists';
import { paragraphsIn, type Sentence } from './sentences';
import { sharesIn, type Share } from './shares';
import {
  countsIn,
  readSentences,
  SPEAKS_OF_APPLICATIONS,
  type ReadSentence,
  type Statement,
} from './statements';
import { titleListsIn, type TitleList } from './title-lists';
import { wholesIn, type Whole } from './wholes';

/** All that the rules on text need of a sentence. Places count in the sentence. */
interface Contents {
  statements: readonly Statement[];
  claims: readonly Claim[];
  charges: readonly ChargeMention[];
  shares: readonly Share[];
  growths: readonly Growth[];
  wholes: readonly Whole[];
  titleLists: readonly TitleList[];
  nameLists: readonly NameList[];
  /** All that is counted in it, also where the words do not tell what. */
  counts: readonly CountMention[];
}

/** A sentence and where it stands. */
export interface PlacedSentence {
  section: SectionNumber;
  /** The field of the draft it was typed in, as a dotted path. */
  field: string;
  /** Place in the section's text (UTF-16 units). */
  start: number;
  /** As printed, without the mark that ends it. */
  text: string;
}

/** A sentence of the report with all it tells. */
export interface ToldSentence extends Contents {
  sentence: PlacedSentence;
}

/** Reads the text of a report for all rules on text. A paragraph is read again only when it changes. */
export const readText = rememberedWording((report): readonly ToldSentence[] =>
  paragraphsIn(report).flatMap(({ section, field, heading, start, text }) =>
    contentsOf(report.form)(
      text,
      section === 3 || SPEAKS_OF_APPLICATIONS.test(heading),
      report.year ?? NO_YEAR,
    ).map(({ sentence, contents }) => ({
      sentence: { section, field, start: start + sentence.start, text: sentence.text },
      ...contents,
    })),
  ),
);

/** Stands for an unknown year of the report: no year named in the text equals it. */
const NO_YEAR = 0;

const contentsOf = perForm((form) =>
  remembered(
    (
      paragraph: string,
      onApplications: boolean,
      year: number,
    ): { sentence: Sentence; contents: Contents }[] =>
      readSentences(form, paragraph, onApplications, year).map((read, index, all) => ({
        sentence: read.sentence,
        contents: told(read, all[index - 1] ?? null, year),
      })),
  ),
);

function told(read: ReadSentence, before: ReadSentence | null, year: number): Contents {
  const wholes = wholesIn(read, before);
  return {
    statements: read.statements,
    claims: claimsIn(read),
    charges: chargesIn(read),
    shares: sharesIn(read, before, wholes),
    growths: growthsIn(read, year),
    wholes,
    titleLists: titleListsIn(read.sentence),
    nameLists: nameListsIn(read.sentence),
    counts: countsIn(read),
  };
}
