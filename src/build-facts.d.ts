// Written into the script by `define` in vite.config.ts.

/** The version in package.json. */
declare const __APP_VERSION__: string;
/** The day of the build, as YYYY-MM-DD (UTC). */
declare const __BUILD_DATE__: string;

/** A worker whose script lies within the one that starts it. */
declare module '*?worker&inline' {
  const worker: new () => Worker;
  export default worker;
}

// Written into the service worker by .ci/offline.mjs.

/** The files of the built page: path and hash (`sha256-…`); the page itself is ''. */
declare const __FILES__: Readonly<Record<string, string>>;
/** Tells two builds apart: changes with any byte of any file. */
declare const __FILES_VERSION__: string;
