/** A mark of ProseMirror's JSON form. */
export interface ProseMirrorMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** A node of ProseMirror's JSON form, as `Node.toJSON()` gives it. */
export interface ProseMirrorNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly ProseMirrorNode[];
  readonly marks?: readonly ProseMirrorMark[];
  readonly text?: string;
}

/** A whole document: a node of type `doc`. */
export type ProseMirrorJSON = ProseMirrorNode;
