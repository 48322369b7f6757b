import type * as Library from 'pdfjs-dist';
import { CharacterMaps } from './character-maps';
import { connected } from './port';

type Drawing = typeof Library;
interface Core {
  WorkerMessageHandler: { initializeFromPort: (port: unknown) => void };
}

/** Lines and characters together, more than ten reports have. */
const MOST_DRAWN = 150_000;

/** Dummies for browser classes the library needs while loading; they are only used for drawing, which we never do. */
function standIns(): void {
  const names = ['DOMMatrix', 'ImageData', 'Path2D'];
  const scope = globalThis as Record<string, unknown>;
  for (const name of names) scope[name] ??= Object;
}

let loaded: Promise<[Drawing, Core]> | null = null;

/** Fetches the library, once. Its warnings about what it cannot draw are suppressed. */
async function load(): Promise<[Drawing, Core]> {
  standIns();
  const scope = globalThis as { console: { warn: unknown }; window?: unknown; postMessage?: unknown };
  const { warn } = scope.console;
  scope.console.warn = () => undefined;
  // In a worker, the library's second half would listen to our worker's messages; it does not where `window` exists.
  const isAlone = scope.window === undefined && scope.postMessage !== undefined;
  if (isAlone) scope.window = scope;
  try {
    return await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Drawing>,
      import('pdfjs-dist/legacy/build/pdf.worker.mjs') as Promise<Core>,
    ]);
  } finally {
    scope.console.warn = warn;
    if (isAlone) delete scope.window;
  }
}

/** A file as the library opened it. `tooMuch` resolves when it draws more than any report. */
export interface Opened {
  library: Drawing;
  file: Library.PDFDocumentProxy;
  tooMuch: Promise<'tooMuch'>;
  close: () => Promise<void>;
}

/** Opens a file with the library; null where the library cannot be had. Throws what the library throws. */
export async function openPdf(bytes: Uint8Array): Promise<Opened | null> {
  let halves: [Drawing, Core];
  try {
    halves = await (loaded ??= load());
  } catch {
    // Tried again with the next file, because the network may only have been down.
    loaded = null;
    return null;
  }
  const [library, core] = halves;
  const { here, there, tooMuch } = connected(MOST_DRAWN, library.OPS.paintFormXObjectBegin);
  core.WorkerMessageHandler.initializeFromPort(there);
  const worker = new library.PDFWorker({ port: here as unknown as Worker, verbosity: 0 } as never);
  const asked: Record<string, unknown> = {
    // A copy, because the library keeps the array; and a plain Uint8Array, because it refuses Node's Buffer.
    data: new Uint8Array(bytes),
    worker,
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    fontExtraProperties: true,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // 0, so that pictures are never unpacked.
    maxImageSize: 0,
    BinaryDataFactory: CharacterMaps,
    cMapUrl: 'cmaps/',
    cMapPacked: true,
    standardFontDataUrl: 'fonts/',
    enableXfa: false,
    stopAtErrors: false,
  };
  const task = library.getDocument(asked);
  const close = async () => {
    await task.destroy();
    worker.destroy();
  };
  try {
    return { library, file: await task.promise, tooMuch, close };
  } catch (error) {
    await close();
    throw error;
  }
}
