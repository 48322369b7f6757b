import type { Report } from '../report/report';
import { rememberedWording, type Wording } from '../report/wording';
import { checkBalance } from './balance';
import { checkBlanks } from './blanks';
import { checkCharges } from './charges';
import { checkDisputeScope } from './dispute-scope';
import { checkFees } from './fees';
import type { Finding, Stage } from './finding';
import { checkLacks, unsaid } from './lacks';
import { checkGeneralities } from './generalities';
import { checkCarriedIn, checkInForce } from './last-year';
import { mostListed } from './most-listed';
import { checkNumbering } from './numbering';
import { checkOldForm } from './old-form';
import { checkOldName } from './old-name';
import { checkParts } from './parts';
import { checkPersonalData } from './personal-data';
import { checkPlaceholders } from './placeholders';
import { checkPrintedTotals } from './printed-totals';
import { checkRepeatedText } from './repeated-text';
import { checkRegulations, checkReviews } from './reviews';
import { bySection } from './severity';
import { checkSignature } from './signature';
import { checkSixParts } from './six-parts';
import { checkSlips } from './slips';
import { checkText } from './text';
import { checkUndecided } from './undecided';
import { checkUnread } from './unread';
import { checkYears } from './years';

type Check = (report: Report, stage: Stage) => readonly Finding[];

/** A rule on words alone has nothing to do while one types into a table. */
function onWording(check: (wording: Wording, stage: Stage) => readonly Finding[]): Check {
  const remembered = rememberedWording(check);
  return (report, stage) => remembered(report, stage);
}

/** In the order findings of one section and severity are listed. */
const checks: readonly Check[] = [
  checkUnread,
  checkPrintedTotals,
  checkBalance,
  checkCarriedIn,
  checkInForce,
  checkUndecided,
  checkCharges,
  checkRepeatedText,
  checkText,
  checkDisputeScope,
  checkFees,
  onWording(checkParts),
  onWording(checkReviews),
  checkRegulations,
  onWording(checkSignature),
  checkOldName,
  onWording(checkYears),
  onWording(checkPlaceholders),
  onWording(checkSixParts),
  onWording(checkOldForm),
  onWording(checkPersonalData),
  onWording(checkSlips),
  onWording(checkNumbering),
  onWording(checkGeneralities),
  checkBlanks,
];

/**
 * All findings of a report, by section and within it 必须改 first. `stage` says whether what is not begun
 * yet counts already. Never changes anything.
 */
export function checkReport(report: Report, stage: Stage): Finding[] {
  const lacks = checkLacks(report);
  const found = checks.flatMap((check) => check(report, stage));
  const all = [...lacks, ...(lacks.length === 0 ? found : unsaid(found, lacks))];
  return mostListed(all.sort(bySection));
}
