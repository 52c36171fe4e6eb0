import type { Filter } from './filters/filter';
import type { Place } from './template-error';

/** A name or something that stands for itself. */
export type Operand = { readonly name: string } | { readonly constant: string | number };

export interface FilterUse {
  readonly filter: Filter;
  readonly args: readonly Operand[];
}

/** What is written between `{{` and `}}`. */
export interface Expression extends Place {
  readonly kind: 'expression';
  readonly operand: Operand;
  readonly filters: readonly FilterUse[];
}

/** What decides whether something is written. */
export type Condition =
  | Expression
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly kind: 'equal' | 'different'; readonly left: Expression; readonly right: Expression };

export type TreeNode =
  | { readonly kind: 'text'; readonly value: string }
  | Expression
  | { readonly kind: 'if'; readonly branches: readonly Branch[] }
  | {
      readonly kind: 'for';
      readonly name: string;
      readonly of: Expression;
      readonly nodes: readonly TreeNode[];
    };

export interface Branch {
  /** Null for `else`, which holds whenever it is reached. */
  readonly condition: Condition | null;
  readonly nodes: readonly TreeNode[];
}

/** A template as it was read. */
export interface Tree {
  readonly source: string;
  readonly nodes: readonly TreeNode[];
}
