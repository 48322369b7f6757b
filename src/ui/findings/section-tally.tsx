import type { SectionNumber } from '../../format/sections';
import { useFollowingView } from '../context/editor-context';
import { tallyWords } from './finding-words';

/** What the findings of a section come to, for the foot bar: heard when it changes, never in the way. */
export function SectionTally({ section }: { section: SectionNumber }) {
  const words = useFollowingView((view) =>
    view.checking ? '正在检查…' : tallyWords(view.findings.filter((finding) => finding.section === section)),
  );
  return <output>{words || '没有要改的'}</output>;
}
