import { buildForm, type Form } from '../format/form';
import { formData2021 } from '../format/form-2021/form-2021';

const { applications } = formData2021;
const [person, ...organisations] = applications.applicants;

/** The row that the invented form has more, and the column that it calls otherwise. */
export const ADDED_ROW = 'archived';
export const RENAMED_COLUMN = 'researchInstitute';

/** A form nobody issued, for tests: that of 2021 with a row more among the results and a column of another name. */
export const secondForm: Form = buildForm({
  ...formData2021,
  id: 'invented',
  applications: {
    ...applications,
    applicants: [
      person,
      ...organisations.map((line) =>
        line.id === 'researchInstitution'
          ? { id: RENAMED_COLUMN, label: '科研院所', name: '科研院所' }
          : line,
      ),
    ],
    results: applications.results.map((group) =>
      group.label === '（四）无法提供'
        ? {
            ...group,
            rows: [
              ...group.rows,
              { id: ADDED_ROW, text: '4.信息已经移交档案馆', name: '无法提供：已经移交档案馆' },
            ],
          }
        : group,
    ),
  },
});
