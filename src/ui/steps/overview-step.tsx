import { overviewGuidance } from '../../format/guidance-overview';
import { Indicators } from '../prose/sentences/indicators';
import { ProseSection } from '../prose/prose-section';

/** 一、总体情况: a lead, then the five fields 30号 names, as parts that can be changed. */
export function OverviewStep() {
  return (
    <ProseSection id="overview" leadTitle="概述" guidance={overviewGuidance}>
      <Indicators />
    </ProseSection>
  );
}
