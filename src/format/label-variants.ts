import { form2021 } from './forms';

export const { labelVariants, groupLabels } = form2021;
