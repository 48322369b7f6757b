// Written into the script by `define` in vite.config.ts.

/** The version in package.json. */
declare const __APP_VERSION__: string;
/** The day of the build, as YYYY-MM-DD (UTC). */
declare const __BUILD_DATE__: string;
