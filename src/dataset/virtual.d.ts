declare module 'virtual:dataset/*' {
  const bundle: import('./bundled.ts').BundledDataset;
  export default bundle;
}
