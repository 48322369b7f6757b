import type { Form } from '../format/form';
import { form2021, forms } from '../format/forms';

/** Every form a report can be written on or a file can follow, oldest first. */
export const knownForms: readonly Form[] = forms;

/** The form of that id, which a stored draft names; a draft that names none is of 2021. null for an unknown one. */
export function formNamed(id: string | undefined): Form | null {
  return id === undefined ? form2021 : (forms.find((form) => form.id === id) ?? null);
}

/** The form a draft is written on. Throws on an unknown one: code that opens a stored draft checks with formNamed first. */
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

/** How a draft names the form: not at all for the form of 2021, like drafts of older programs. */
export function namedForm(form: Form): { form?: string } {
  return form === form2021 ? {} : { form: form.id };
}
