import type { SectionNumber } from '../../format/sections';
import { useFollowingView } from '../context/editor-context';
import { tallyWords } from './finding-words';

/** The number of findings of a section by weight, for the foot bar; screen readers hear when it changes. */
export function SectionTally({ section }: { section: SectionNumber }) {
  const words = useFollowingView((view) =>
    view.checking ? '正在检查…' : tallyWords(view.findings.filter((finding) => finding.section === section)),
  );
  return <output>{words || '没有要改的'}</output>;
}
