import { buildForm, type Form } from './form';
import { formData2021 } from './form-2021/form-2021';

/** The form of 2021, which every draft is of that does not name another. */
export const form2021: Form = buildForm(formData2021);

/** The national forms a report can be written on, oldest first. A new one is a folder of data and a line here. */
export const forms: readonly Form[] = [form2021];
