/** 信息处理费 is charged by one of these, both in force since 国办函〔2020〕109号: by request, or by the volume of what is given. */
export const feeKinds = { byRequest: '按件计收', byVolume: '按量计收' } as const;

/** Both, in the order in which the page asks for them and the sentence names them. */
export const FEE_KINDS = ['byRequest', 'byVolume'] as const satisfies readonly (keyof typeof feeKinds)[];

/** The first year whose reports tell of 信息处理费 by that rule. */
export const FEES_SINCE = 2021;
