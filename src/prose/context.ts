import type { Form } from '../format/form';
import type { ApplicationsBase, DisputeGroup, Meaning } from './meanings';

/** What was being spoken of: 「其中自然人 3 件」 and 「维持 2 件」 take their object from what came before. */
export type Frame =
  /** `part`: the results or those carried over whose applicants are told: 「结转24件，其中自然人19件」. */
  | { kind: 'applications'; base: ApplicationsBase; part?: Meaning }
  /** `together`: with the ones joined to it: 「复议5件、诉讼1件，其中维持2件」 may speak of both. */
  | { kind: 'disputes'; groups: readonly DisputeGroup[]; together?: readonly DisputeGroup[] }
  | { kind: 'documents'; rows: readonly string[]; verb: string | null }
  | null;

/** What the words round a number may lean on. */
export interface Context {
  form: Form;
  /** The sentence, its paragraph or its sub-heading speaks of 信息公开申请. */
  applications: boolean;
  /** 收费、意见、信访 … stand in the sentence: its 件数 are not of applications (rule C1). */
  foreign: boolean;
  frame: Frame;
  /** The frame comes from an earlier sentence. */
  frameIsOld: boolean;
  /** The documents the sentence names anywhere. */
  documents: readonly string[];
  /** The disputes the sentence speaks of anywhere. */
  spoken: readonly DisputeGroup[];
  /** In the brackets of a number only that number is spoken of. */
  inBrackets: boolean;
  /** What the number before it in its list counts: 其他 is one more of the same kind. */
  previous: Meaning | null;
}

export interface Interpretation {
  /** null: the words name an object but not which of its figures. */
  meaning: Meaning | null;
  frame: Frame;
}
