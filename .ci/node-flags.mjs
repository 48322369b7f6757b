/**
 * How Node is to run a command. `collect` has a thread for each core: helpers that clear up memory beside them would only
 * take the cores away. And Node clears up late where a machine has room, so that what ten thousand files leave behind would
 * stand in memory at once: with these limits it is done when little has gathered, for one part in twenty more of time.
 * @param {string | undefined} command @returns {string[]}
 */
export function nodeFlags(command) {
  if (command !== 'collect') return [];
  return [
    '--single-threaded-gc',
    '--max-semi-space-size=2',
    '--initial-old-space-size=24',
    '--heap-growing-percent=25',
  ];
}
