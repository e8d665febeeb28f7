/** What the columns of files that maintainers bring along are called in a language. */

export type ColumnRole =
  | 'question'
  | 'answer'
  | 'title'
  | 'id'
  | 'tags'
  | 'language'
  | 'source'
  | 'row'
  | 'measure'
  | 'period'
  | 'kind'
  | 'unit'
  | 'value'
  | 'low'
  | 'high'
  | 'approx'
  | 'note';

/** In lower case and without spaces. */
export interface ColumnWords {
  readonly roles: { readonly [Role in ColumnRole]: readonly string[] };
  /** What the row or column is called in which all others are added up. */
  readonly totals: readonly string[];
  /** What stands in a cell for a figure that there is not. */
  readonly nothing: readonly string[];
  /** The language itself, as people write it in a cell or behind the name of a column. */
  readonly language: readonly string[];
}
