/** The part of css-tree that is used: it brings no types of its own. */
declare module 'css-tree' {
  interface Named {
    type: 'Atrule' | 'Feature' | 'Function' | 'Identifier' | 'PseudoClassSelector' | 'PseudoElementSelector';
    name: string;
  }
  interface Dimension {
    type: 'Dimension';
    unit: string;
  }
  interface Declaration {
    type: 'Declaration';
    property: string;
    value: Node;
  }
  interface Bare {
    type: 'FeatureRange' | 'NestingSelector';
  }
  type Node = Named | Dimension | Declaration | Bare;

  interface Around {
    atrule: { name: string } | null;
    rule: object | null;
  }

  /** Reads a style sheet; what cannot be read is told and left as raw text. */
  function parse(css: string, options: { onParseError: (error: Error) => void }): Node;
  function walk(tree: Node, visit: (this: Around, node: Node) => void): void;
  function generate(node: Node): string;
}
