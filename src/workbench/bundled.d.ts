// What webpack makes of imports that are no scripts.

declare module '*.css';

declare module '*.xlsx' {
  /** The file as a data address. */
  const address: string;
  export default address;
}
