/** The data file of words beside an office for who holds it now, and for who did, will or does so for another. */
export interface TenuresFile {
  readonly held: readonly string[];
  readonly notHeld: readonly string[];
}
