import { problemsGuidance } from '../../format/guidance-overview';
import { ProseSection } from '../prose/prose-section';

/** 五、存在的主要问题及改进情况: problems and what is done about them. */
export function ProblemsStep() {
  return <ProseSection id="problems" leadTitle="开头" guidance={problemsGuidance} />;
}
