/** How long to wait for a worker to start: a forbidden one may never report an error. */
const MOST_START_MS = 20_000;

/** Whether a worker has begun to run, which it tells by its first message. */
function hasStarted(worker: Worker): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), MOST_START_MS);
    const settle = (started: boolean) => {
      clearTimeout(timer);
      resolve(started);
    };
    worker.addEventListener('message', () => settle(true), { once: true });
    worker.addEventListener('error', () => settle(false), { once: true });
  });
}

/** A worker that runs; null where the browser lets none run, or its script cannot be had. */
export async function startWorker(make: () => Promise<Worker>): Promise<Worker | null> {
  const worker = await make().catch(() => null);
  if (!worker || (await hasStarted(worker))) return worker;
  worker.terminate();
  return null;
}
