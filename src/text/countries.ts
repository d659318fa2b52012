/** The data file of countries: their names, capitals and peoples, and cities that are known by several names. */
export interface CountriesFile {
  /** Cities with several names: one a line, parted by spaces, `-` for the space inside a name. */
  readonly places: readonly string[];
  /** What names of countries end with, and what the words for a people have behind such a name; parted by spaces. */
  readonly placeEnd: string;
  readonly peopleEnds: string;
  readonly countries: readonly {
    readonly name: string;
    readonly capitals?: readonly string[];
    readonly people?: readonly string[];
    readonly aliases?: readonly string[];
  }[];
}
