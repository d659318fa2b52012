/** A numeral read from pieces `from` (inclusive) to `to` (exclusive). */
export interface Numeral {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** A part of a whole ("two thirds"), written as such. */
  readonly isFraction: boolean;
  /** Such a part told by two numbers ("one in three"). */
  readonly isRatio?: boolean;
  /** Written with at least one digit. */
  readonly hasDigits: boolean;
}
