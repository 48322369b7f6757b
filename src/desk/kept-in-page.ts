const forgetters = new Set<() => void>();

/** Registers what a page keeps beside the drafts as long as it lives, so that 清除本机全部数据 takes it as well. */
export function forgetWithAll(forget: () => void): void {
  forgetters.add(forget);
}

/** Forgets all that was registered. */
export function forgetKept(): void {
  for (const forget of forgetters) forget();
}
