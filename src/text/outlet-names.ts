/** The data file of what stands around the names of outlets. */
export interface OutletNamesFile {
  /** Articles that a name may begin with. */
  readonly articles: readonly string[];
  /** Words for the trade, which are no name by themselves. */
  readonly trades: readonly string[];
  /** Phrases at the end of a name, the last word one for the trade, that tell no outlet from another. */
  readonly silentEndings: readonly string[];
}
