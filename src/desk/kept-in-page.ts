const forgetters = new Set<() => void>();

/** Registers how to forget what a page holds in memory beside the drafts, so that 清除本机全部数据 clears it too. */
export function forgetWithAll(forget: () => void): void {
  forgetters.add(forget);
}

/** Forgets all that was registered. */
export function forgetKept(): void {
  for (const forget of forgetters) forget();
}
