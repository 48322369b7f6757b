import type { Form } from '../format/form';
import { form2021, forms } from '../format/forms';

/** Every form a report can be written on or a file can follow, oldest first. */
export const knownForms: readonly Form[] = forms;

/** The form of that id, which a stored draft names; a draft that names none is of 2021. null for an unknown one. */
export function formNamed(id: string | undefined): Form | null {
  return id === undefined ? form2021 : (forms.find((form) => form.id === id) ?? null);
}

/** The form a draft is written on. Throws where it is of none: whatever opens a stored draft looks first. */
export function formOf({ form: id }: { form?: string | undefined }): Form {
  const form = formNamed(id);
  if (!form) throw new Error(`No such form: ${id}`);
  return form;
}

/** The form for a report on `year`: the newest that is in force by then; the newest of all while the year is not known. */
export function formFor(year: number | null): Form {
  const inForce = forms.filter(({ firstYear }) => year === null || firstYear <= year);
  return inForce[inForce.length - 1] ?? form2021;
}

/** How a draft names the form: the form of 2021 is not named, as drafts of older programs name none. */
export function namedForm(form: Form): { form?: string } {
  return form === form2021 ? {} : { form: form.id };
}
