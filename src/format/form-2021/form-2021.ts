import type { FormData } from '../form';
import { applicationsData } from './applications';
import { disclosureData } from './disclosure';
import { disputesData } from './disputes';
import { labelVariants } from './label-variants';
import { overviewFields, problemFields, sections } from './sections';

/** 《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）, for reports on 2021 and later. */
export const formData2021: FormData = {
  id: '2021',
  firstYear: 2021,
  sections,
  overviewFields,
  problemFields,
  disclosure: disclosureData,
  applications: applicationsData,
  disputes: disputesData,
  labelVariants,
};
