/** What an operation can be told besides its operands (a unit, a factor), declared as data, so that types, printing and reading all follow from it. */

export interface OptionField {
  readonly sort: 'number' | 'word';
  /** The only words allowed. */
  readonly values?: readonly string[];
  readonly optional?: true;
}

export type OptionFields = Readonly<Record<string, OptionField>>;

type ValueOf<Field> = Field extends { readonly sort: 'number' }
  ? number
  : Field extends { readonly values: readonly (infer Word)[] }
    ? Word
    : string;

/** The values that the declared options take. */
export type OptionsOf<Fields extends OptionFields> = string extends keyof Fields
  ? Readonly<Record<string, string | number>>
  : {
      readonly [Name in keyof Fields as Fields[Name] extends { readonly optional: true } ? never : Name]: ValueOf<Fields[Name]>;
    } & {
      readonly [Name in keyof Fields as Fields[Name] extends { readonly optional: true } ? Name : never]?: ValueOf<Fields[Name]>;
    };
