import { form2021 } from './forms';

export const {
  applicants: applicantColumns,
  organisationsLabel,
  resultRows: resultRowIds,
  resultGroups,
} = form2021;
export const { applications } = form2021.tables;
export const applicationColumns = applications.columns;
