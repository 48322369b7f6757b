import { form2021 } from './forms';

export const { disputes } = form2021.tables;
