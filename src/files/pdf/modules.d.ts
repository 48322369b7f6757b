// The builds of the library that are used carry no types of their own.

declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: { initializeFromPort: (port: unknown) => void };
}
declare module '*?url&inline' {
  const address: string;
  export default address;
}
