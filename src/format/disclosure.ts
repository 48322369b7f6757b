import { form2021 } from './forms';

export const { documentRows, articleOfRow } = form2021;
export const { disclosure } = form2021.tables;
